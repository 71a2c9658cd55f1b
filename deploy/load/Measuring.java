import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** How often something can be done, and how long it takes. */
final class Measuring {

    /** The columns of {@link #row}. */
    static final String HEAD = "per second | p50 ms | p99 ms | failed |";

    private Measuring() {}

    /** Does the n-th step of its kind, from 0; an {@link IllegalStateException} is a refusal and counts as failed. */
    interface Step {
        void take(int n) throws Exception;
    }

    /** All at once, each over and over for so long; a row of a table in Markdown. */
    static String row(List<Step> steps, Duration span) throws Exception {
        long until = System.nanoTime() + span.toNanos();
        AtomicInteger failed = new AtomicInteger();
        List<Callable<List<Long>>> loops = new ArrayList<>();
        for (Step step : steps) {
            loops.add(() -> {
                List<Long> took = new ArrayList<>();
                for (int n = 0; System.nanoTime() < until; n++) {
                    long began = System.nanoTime();
                    try {
                        step.take(n);
                        took.add(System.nanoTime() - began);
                    } catch (IllegalStateException refused) {
                        failed.incrementAndGet();
                    }
                }
                return took;
            });
        }
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                all.addAll(loop.get());
            }
        }
        if (all.isEmpty()) {
            return "0 | | | " + failed + " |";
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%.0f | %.1f | %.1f | %d |"
                .formatted(
                        sorted.length / (span.toMillis() / 1000.0),
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.99)] / 1e6,
                        failed.get());
    }
}
