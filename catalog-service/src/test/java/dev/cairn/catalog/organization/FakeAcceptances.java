package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Acceptances;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Awaited acceptances in memory. */
final class FakeAcceptances implements Acceptances {

    private final Map<String, Awaited> awaited = new TreeMap<>();

    @Override
    public Mono<Void> await(Awaited one) {
        return Mono.fromRunnable(() -> awaited.put(one.organization() + "/" + one.promiseId(), one));
    }

    @Override
    public Flux<Awaited> all() {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(awaited.values())));
    }

    @Override
    public Mono<Void> settled(Awaited one) {
        return Mono.fromRunnable(() -> awaited.remove(one.organization() + "/" + one.promiseId()));
    }
}
