package dev.cairn.kit.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what comes later, and not a moment longer. */
public final class Eventually {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Eventually() {}

    /** Repeats the assertions until they hold; fails with the last of their failures after 30 s. */
    public static void eventually(ThrowingRunnable assertions) {
        Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(AT_MOST).untilAsserted(assertions);
    }

    /** Repeats the question until the answer fits. */
    public static <T> T eventually(Callable<T> question, Predicate<T> fits) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(AT_MOST)
                .until(question, fits);
    }
}
