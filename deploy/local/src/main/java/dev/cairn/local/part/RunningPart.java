package dev.cairn.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A part whose process was started from here. Safe for use by several threads. */
public final class RunningPart implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Part part;
    private final Home home;
    private final LogFile log;
    private final Process process;

    private RunningPart(Part part, Home home, LogFile log, Process process) {
        this.part = part;
        this.home = home;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts the process, with its output in the home's log file and its id in the pid file.
     *
     * @throws PartFailure if the program cannot be started
     */
    public static RunningPart start(Part part, Home home) {
        try {
            LogFile log = LogFile.next(home.logFile(part.name()));
            ProcessBuilder builder = new ProcessBuilder(part.command())
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
            builder.environment().putAll(part.environment());
            Process process = builder.start();
            Files.writeString(home.pidFile(part.name()), process.pid() + "\n");
            return new RunningPart(part, home, log, process);
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
        while (!isReadySoon()) {
            if (System.nanoTime() > until) {
                throw notReadyAfter(atMost);
            }
        }
    }

    /**
     * Whether the part serves now; waits 100 ms if it does not, so that asking again and again costs little.
     *
     * @throws PartFailure if it has ended; the message names its log and shows the end of it
     */
    public boolean isReadySoon() throws InterruptedException {
        if (process.isAlive() && part.readiness().isReached()) {
            return true;
        }
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
            throw new PartFailure(part.name() + " ended with status " + process.exitValue()
                    + " before it served; its log: " + log.path() + log.end());
        }
        return false;
    }

    /** What is told of a part that lives but does not serve. */
    public PartFailure notReadyAfter(Duration waited) {
        return new PartFailure(
                part.name() + " is not ready after " + waited.toSeconds() + " s; its log: " + log.path() + log.end());
    }

    /** Kills without a chance to tidy, as a crash would. */
    public void crash() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /**
     * Asks the process to end, kills it after 20 s, and removes the pid file.
     *
     * @return whether it ended without being killed
     */
    public boolean stop() {
        process.destroy();
        try {
            boolean ended = process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            // Should it stay, that is harmless: who reads one looks whether the process is there and ours.
            boolean _ = home.pidFile(part.name()).toFile().delete();
            return ended;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops it, whichever way it ends. */
    @Override
    public void close() {
        boolean _ = stop();
    }
}
