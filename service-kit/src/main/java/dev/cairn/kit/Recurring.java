package dev.cairn.kit;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Does something again and again as long as the service runs, one round at a time. A round that fails is logged and
 * tried again, after a growing pause.
 */
public final class Recurring implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Duration every;
    private final Supplier<? extends Mono<?>> round;
    private Disposable running = Disposables.disposed();
    private volatile boolean roundDone;

    /**
     * Says what recurs; it begins with the service.
     *
     * @param name for the log
     * @param every from the beginning of a round to that of the next, unless a round takes longer
     * @param round what is done; never blocks
     */
    public Recurring(String name, Duration every, Supplier<? extends Mono<?>> round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** Whether a round has succeeded since the start. */
    public boolean isRoundDone() {
        return roundDone;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ZERO, every)
                .onBackpressureDrop()
                .concatMap(tick -> round.get().then(Mono.fromRunnable(() -> roundDone = true)), 1)
                .doOnError(fault -> LOG.warn("{} failed and is tried again: {}", name, fault.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, every).maxBackoff(LONGEST_PAUSE))
                .subscribe(done -> {}, fault -> LOG.error("{} ended", name, fault));
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
