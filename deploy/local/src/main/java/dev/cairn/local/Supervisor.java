package dev.cairn.local;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.RunningPart;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parts running: starts again what dies, with a pause that grows from 1 s to 30 s, and says so. Stops everything
 * it started, in the opposite order. Safe for use by several threads.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A part that has run so long has recovered; its next death begins with the short pause again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Home home;
    private final PrintStream console;
    private final Map<String, RunningPart> running = new LinkedHashMap<>();
    private boolean stopping;

    public Supervisor(Home home, PrintStream console) {
        this.home = home;
        this.console = console;
    }

    /** Starts the part and watches over it; does not wait until it serves. */
    public RunningPart start(Part part) {
        return start(part, FIRST_PAUSE);
    }

    /**
     * Waits until all of them serve.
     *
     * @throws PartFailure if one does not in three minutes
     */
    public void awaitReady(List<RunningPart> parts) throws InterruptedException {
        for (RunningPart part : parts) {
            part.awaitReady(START);
            console.println("  " + part.part().name() + " is ready on port "
                    + part.part().port());
        }
    }

    private synchronized RunningPart start(Part part, Duration pause) {
        if (stopping) {
            throw new PartFailure("cairn is stopping; " + part.name() + " is not started");
        }
        long startedAt = System.nanoTime();
        RunningPart started = RunningPart.start(part, home);
        running.put(part.name(), started);
        var _ = started.ended().thenAccept(status -> diedAndStartsAgain(started, status, pause, startedAt));
        return started;
    }

    private void diedAndStartsAgain(RunningPart died, int status, Duration pause, long startedAt) {
        if (isOver(died)) {
            return;
        }
        boolean wasSteady = System.nanoTime() - startedAt > STEADY.toNanos();
        Duration wait = wasSteady ? FIRST_PAUSE : pause;
        console.println(died.part().name() + " ended with status " + status + "; it starts again in " + wait.toSeconds()
                + " s. Its log: " + home.logFile(died.part().name()));
        Duration next = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (!isOver(died)) {
                        start(died.part(), next);
                    }
                });
    }

    private synchronized boolean isOver(RunningPart part) {
        return stopping || running.get(part.part().name()) != part;
    }

    /** Stops all parts, those first that stand on others. */
    @Override
    public void close() {
        List<RunningPart> all;
        synchronized (this) {
            stopping = true;
            all = List.copyOf(running.values()).reversed();
        }
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (RunningPart part : all) {
            // The store goes last, alone: the others may still have something to write.
            if (part == all.getLast()) {
                CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
            }
            ends.add(CompletableFuture.runAsync(part::close));
        }
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    /** The running part of a name, for tests that kill it; null if there is none. */
    public synchronized @Nullable RunningPart running(String name) {
        return running.get(name);
    }
}
