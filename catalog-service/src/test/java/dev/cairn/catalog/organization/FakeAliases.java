package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Aliases;
import java.util.HashSet;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Aliases in memory. */
final class FakeAliases implements Aliases {

    private final Set<String> spent = new HashSet<>();

    @Override
    public Mono<Boolean> isSpent(String alias) {
        return Mono.fromSupplier(() -> spent.contains(alias));
    }

    @Override
    public Mono<Void> spend(String alias) {
        return Mono.fromRunnable(() -> spent.add(alias));
    }
}
