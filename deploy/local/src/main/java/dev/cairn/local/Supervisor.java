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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parts running. A part that ends before it ever served is a failed start, which is told; one that dies later is
 * started again, with a pause that grows from 1 s to 30 s. Stops everything it started, in the opposite order. Says on
 * the console what happens. Safe for use by several threads.
 */
public final class Supervisor implements AutoCloseable {

    /** Long, as a loaded machine takes minutes; a part that ends is noticed at once, so this is for one that hangs. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A part that has run so long has recovered; its next death begins with the short pause again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Home home;
    private final PrintStream console;
    private final Map<String, RunningPart> running = new LinkedHashMap<>();
    /** Names of parts that were started together, in the order of the start. */
    private final List<List<String>> groups = new ArrayList<>();

    private boolean stopping;

    public Supervisor(Home home, PrintStream console) {
        this.home = home;
        this.console = console;
    }

    /**
     * Starts the parts, which need nothing of one another; does not wait until they serve.
     *
     * @return as many, in the same order
     * @throws PartFailure if one cannot be started, or everything is being stopped
     */
    public List<RunningPart> start(List<Part> parts) {
        synchronized (this) {
            groups.add(parts.stream().map(Part::name).toList());
        }
        List<RunningPart> started = new ArrayList<>();
        for (Part part : parts) {
            console.println("  starting " + part.name());
            started.add(start(part));
        }
        return started;
    }

    /**
     * Waits until all of them serve, and watches over each from then on.
     *
     * @throws PartFailure as soon as one ends, or if one does not serve in ten minutes
     */
    public void awaitReady(List<RunningPart> parts) throws InterruptedException {
        long began = System.nanoTime();
        long words = 1;
        List<RunningPart> waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            // All in turn: a part that ends is told at once, not after those before it.
            for (RunningPart part : List.copyOf(waiting)) {
                if (part.isReadySoon()) {
                    console.println("  " + part.part().name() + " is ready on port "
                            + part.part().port());
                    waiting.remove(part);
                    watch(part, FIRST_PAUSE, System.nanoTime());
                } else if (System.nanoTime() - began > START.toNanos()) {
                    throw part.notReadyAfter(START);
                }
            }
            if (!waiting.isEmpty() && System.nanoTime() - began > words * BETWEEN_WORDS.toNanos()) {
                console.println("  still waiting for " + names(waiting) + " after " + words * BETWEEN_WORDS.toSeconds()
                        + " s; logs: " + home.folder().resolve("logs"));
                words++;
            }
        }
    }

    private static String names(List<RunningPart> parts) {
        return parts.stream().map(part -> part.part().name()).collect(Collectors.joining(", "));
    }

    private synchronized RunningPart start(Part part) {
        if (stopping) {
            throw new PartFailure("cairn is stopping; " + part.name() + " is not started");
        }
        RunningPart started = RunningPart.start(part, home);
        running.put(part.name(), started);
        return started;
    }

    private void watch(RunningPart part, Duration pause, long since) {
        var _ = part.ended().thenAccept(status -> diedAndStartsAgain(part, status, pause, since));
    }

    private void diedAndStartsAgain(RunningPart died, int status, Duration pause, long since) {
        if (isOver(died)) {
            return;
        }
        boolean wasSteady = System.nanoTime() - since > STEADY.toNanos();
        Duration wait = wasSteady ? FIRST_PAUSE : pause;
        console.println(died.part().name() + " ended with status " + status + "; it starts again in " + wait.toSeconds()
                + " s. Its log: " + home.logFile(died.part().name()));
        Duration next = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> startAgain(died, next));
    }

    private synchronized void startAgain(RunningPart died, Duration pause) {
        if (!isOver(died)) {
            watch(start(died.part()), pause, System.nanoTime());
        }
    }

    private synchronized boolean isOver(RunningPart part) {
        return stopping || running.get(part.part().name()) != part;
    }

    /** Whether parts end because they were asked to; what fails then is no fault. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops all parts. Those that stand on others go first: they may still have something to write or to tell. */
    @Override
    public void close() {
        List<List<String>> lastFirst;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            lastFirst = List.copyOf(groups).reversed();
        }
        for (List<String> group : lastFirst) {
            // Not the common pool: on a small machine it has one thread, and each stop would wait for the one before.
            try (ExecutorService stops = Executors.newVirtualThreadPerTaskExecutor()) {
                group.forEach(name -> stops.execute(() -> stop(name)));
            }
        }
    }

    private void stop(String name) {
        RunningPart part = running(name);
        // Null when the start was broken off before its turn came.
        if (part == null) {
            return;
        }
        boolean wasAlive = part.isAlive();
        boolean wasKilled = !part.stop();
        if (wasKilled) {
            console.println("  " + name + " did not stop when asked and was killed; its log: " + home.logFile(name));
        } else if (wasAlive) {
            console.println("  " + name + " has stopped");
        }
    }

    /** The running part of a name, for tests that kill it; null if there is none. */
    public synchronized @Nullable RunningPart running(String name) {
        return running.get(name);
    }
}
