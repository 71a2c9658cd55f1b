package dev.cairn.catalog.links.application;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** Lets one request at a time go to a host, with a pause after each. Holds only hosts that are asked. */
final class HostTurns {

    private final Duration pause;
    private final Scheduler timer;

    /** For each host what ends when its last turn has. */
    private final ConcurrentHashMap<String, Sinks.Empty<Void>> last = new ConcurrentHashMap<>();

    HostTurns(Duration pause, Scheduler timer) {
        this.pause = pause;
        this.timer = timer;
    }

    /** The request, when all that asked this host before are done. */
    <T> Mono<T> inTurn(String host, Mono<T> request) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> mine = Sinks.empty();
            Sinks.Empty<Void> before = last.put(host, mine);
            Mono<Void> turn = before == null ? Mono.empty() : before.asMono();
            return turn.then(request)
                    .doFinally(end -> timer.schedule(() -> pass(host, mine), pause.toMillis(), TimeUnit.MILLISECONDS));
        });
    }

    private void pass(String host, Sinks.Empty<Void> mine) {
        last.remove(host, mine);
        mine.tryEmitEmpty();
    }
}
