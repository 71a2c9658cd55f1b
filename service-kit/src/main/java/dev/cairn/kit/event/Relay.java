package dev.cairn.kit.event;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Tells what was written: a bounded queue for what just happened, and a sweeper for what the queue could not hold or a
 * crash left behind. One aggregate is always told by the same lane, in order. Safe for use by several threads.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int LANES = 8;
    private static final int QUEUE = 1_024;
    private static final int SWEPT_AT_ONCE = 500;
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration OVERDUE = Duration.ofSeconds(5);
    private static final Duration TELLING_AT_MOST = Duration.ofSeconds(30);

    /** Phases stop from the highest down; the web server drains at {@code DEFAULT_PHASE - 1024}. */
    private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4_096;

    private record Untold(Outbox outbox, String id) {}

    private final Teller teller;
    private final Clock clock;
    private final Counter told;
    private final Counter failed;
    private final Counter overflowed;
    private final List<Outbox> outboxes = new CopyOnWriteArrayList<>();
    private volatile List<Sinks.Many<Untold>> lanes = newLanes();
    private Disposable.Composite running = Disposables.composite();
    private volatile boolean isRunning;

    Relay(Teller teller, Clock clock, MeterRegistry meters) {
        this.teller = teller;
        this.clock = clock;
        this.told = meters.counter("cairn.events.told");
        this.failed = meters.counter("cairn.events.telling.failed");
        this.overflowed = meters.counter("cairn.events.queue.overflowed");
    }

    /** From now on the sweeper looks after these aggregates too. */
    public void watch(Outbox outbox) {
        outboxes.add(outbox);
    }

    /** Says that an aggregate has something to tell. Never waits; what finds no room is left to the sweeper. */
    public void tell(Outbox outbox, String id) {
        Sinks.Many<Untold> lane = lanes.get(Math.floorMod(id.hashCode(), LANES));
        Untold untold = new Untold(outbox, id);
        Sinks.EmitResult result = lane.tryEmitNext(untold);
        for (int spin = 0; result == Sinks.EmitResult.FAIL_NON_SERIALIZED && spin < 1_000; spin++) {
            Thread.onSpinWait();
            result = lane.tryEmitNext(untold);
        }
        if (result.isFailure()) {
            overflowed.increment();
        }
    }

    @Override
    public void start() {
        running = Disposables.composite();
        // A send may wait for the producer's buffer or for metadata, so each lane has a thread of its own.
        Scheduler threads = Schedulers.newBoundedElastic(LANES, Integer.MAX_VALUE, "relay", 60, true);
        running.add(threads);
        for (Sinks.Many<Untold> lane : lanes) {
            running.add(lane.asFlux()
                    .publishOn(threads, 1)
                    .concatMap(untold -> tellOne(untold, threads), 1)
                    .subscribe(count -> told.increment(count), fault -> LOG.error("a lane of the relay ended", fault)));
        }
        running.add(Flux.interval(SWEEP_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> sweep(), 1)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, SWEEP_EVERY).maxBackoff(Duration.ofSeconds(10)))
                .subscribe(found -> {}, fault -> LOG.error("the sweeper ended", fault)));
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        running.dispose();
        // A lane takes one listener in its life; the next start, and what is written until then, needs new ones.
        lanes = newLanes();
    }

    /** Ends after the web server has let its last requests go: they may still have something to tell. */
    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private static List<Sinks.Many<Untold>> newLanes() {
        return Stream.generate(
                        () -> Sinks.many().unicast().<Untold>onBackpressureBuffer(new ArrayBlockingQueue<>(QUEUE)))
                .limit(LANES)
                .toList();
    }

    private Mono<Integer> tellOne(Untold untold, Scheduler threads) {
        return teller.tell(untold.outbox(), untold.id(), threads)
                .timeout(TELLING_AT_MOST)
                .onErrorResume(fault -> {
                    failed.increment();
                    LOG.warn("telling of {} failed, the sweeper will repeat it: {}", untold.id(), fault.toString());
                    return Mono.just(0);
                });
    }

    private Mono<Void> sweep() {
        Date overdue = Date.from(clock.instant().minus(OVERDUE));
        return Flux.fromIterable(outboxes)
                .concatMap(outbox -> Flux.from(outbox.documents()
                                .find(Filters.lt(Outbox.UNTOLD_SINCE, overdue))
                                .projection(Projections.include("_id"))
                                .limit(SWEPT_AT_ONCE)
                                .maxTime(5, TimeUnit.SECONDS))
                        .doOnNext(document ->
                                tell(outbox, document.getString("_id").getValue()))
                        .onErrorResume(fault -> {
                            // One collection that cannot be read must not keep the others from being told.
                            LOG.warn(
                                    "sweeping {} failed: {}",
                                    outbox.documents().getNamespace().getCollectionName(),
                                    fault.toString());
                            return Flux.empty();
                        }))
                .then();
    }
}
