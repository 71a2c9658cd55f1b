package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.application.SettlingInvitations;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at awaited acceptances again and again, while the service runs. */
final class SettlingRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingRounds.class);

    private final SettlingInvitations settling;
    private final Duration every;
    private volatile Disposable running = Disposables.disposed();

    SettlingRounds(SettlingInvitations settling, Duration every) {
        this.settling = settling;
        this.every = every;
    }

    @Override
    public void start() {
        running = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(
                        tick -> settling.settling().onErrorResume(fault -> {
                            LOG.warn("invitations are looked at again in {}: {}", every, fault.toString());
                            return Mono.empty();
                        }),
                        1)
                .subscribe(done -> {}, fault -> LOG.error("the rounds of invitations ended", fault));
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
