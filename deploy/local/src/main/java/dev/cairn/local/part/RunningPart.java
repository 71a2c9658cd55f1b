package dev.cairn.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A part whose process was started from here. Safe for use by several threads. */
public final class RunningPart implements AutoCloseable {

    private static final long LOG_LIMIT_BYTES = 16L * 1024 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Part part;
    private final Home home;
    private final Process process;

    private RunningPart(Part part, Home home, Process process) {
        this.part = part;
        this.home = home;
        this.process = process;
    }

    /**
     * Starts the process, with its output in the home's log file and its id in the pid file.
     *
     * @throws PartFailure if the program cannot be started
     */
    public static RunningPart start(Part part, Home home) {
        try {
            Path log = home.logFile(part.name());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling(part.name() + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(part.command())
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(part.environment());
            Process process = builder.start();
            Files.writeString(home.pidFile(part.name()), process.pid() + "\n");
            return new RunningPart(part, home, process);
        } catch (IOException cannotStart) {
            throw new PartFailure(part.name() + " cannot be started: " + cannotStart.getMessage(), cannotStart);
        }
    }

    public Part part() {
        return part;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status when the process has ended. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until the part serves.
     *
     * @throws PartFailure if it ends before, or the time is over; the message names its log
     */
    public void awaitReady(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!part.readiness().isReached()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new PartFailure(part.name() + " ended with status " + process.exitValue() + "; see "
                        + home.logFile(part.name()));
            }
            if (System.nanoTime() > until) {
                throw new PartFailure(part.name() + " is not ready after " + atMost.toSeconds() + " s; see "
                        + home.logFile(part.name()));
            }
        }
    }

    /** Kills without a chance to tidy, as a crash would. */
    public void crash() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the process to end, kills it after 20 s, and removes the pid file. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(home.pidFile(part.name()));
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException pidFileStays) {
            throw new PartFailure("pid file of " + part.name() + " cannot be removed", pidFileStays);
        }
    }
}
