package dev.cairn.kit.store;

import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Waits a little for our own copy of what another service has told. */
public final class Patience {

    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final long LOOKS = AT_MOST.dividedBy(BETWEEN);

    private Patience() {}

    /** Looks again and again for up to two seconds; empty if it has not come by then. */
    public static <T> Mono<T> awaiting(Supplier<Mono<T>> look) {
        return Mono.defer(look).repeatWhenEmpty(looks -> looks.take(LOOKS).delayElements(BETWEEN));
    }
}
