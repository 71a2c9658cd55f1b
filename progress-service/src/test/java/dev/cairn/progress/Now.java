package dev.cairn.progress;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for a reactive answer; for tests. */
public final class Now {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Now() {}

    /** The answer; a failure if there is none. */
    public static <T> T now(Mono<T> later) {
        return Objects.requireNonNull(later.switchIfEmpty(Mono.error(() -> new AssertionError("nothing there")))
                .block(AT_MOST));
    }

    public static <T> List<T> all(Flux<T> later) {
        return now(later.collectList());
    }

    public static boolean isEmpty(Mono<?> later) {
        return !now(later.hasElement());
    }

    /** Returns when it is done. */
    public static void done(Mono<Void> later) {
        later.block(AT_MOST);
    }
}
