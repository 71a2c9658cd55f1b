package dev.cairn.catalog.sameness;

import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.kit.event.EventToTell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Samenesses in memory, with the events that would be told. Safe for use by several threads. */
public final class FakeSamenesses implements Samenesses {

    private final TreeMap<String, Sameness> kept = new TreeMap<>();
    private final List<EventToTell> told = new ArrayList<>();

    @Override
    public Mono<Confirmation> confirm(String organization, Sameness sameness, EventToTell confirmed) {
        return Mono.fromSupplier(() -> {
            synchronized (kept) {
                String key = organization + "/" + sameness.samenessId();
                Sameness there = kept.get(key);
                if (there != null && there.confirmed()) {
                    return new Confirmation(there, false);
                }
                kept.put(key, sameness);
                told.add(confirmed);
                return new Confirmation(sameness, true);
            }
        });
    }

    @Override
    public Mono<Sameness> withdraw(
            String organization, String samenessId, Instant at, Function<Sameness, EventToTell> withdrawn) {
        return Mono.fromSupplier(() -> {
            synchronized (kept) {
                String key = organization + "/" + samenessId;
                Sameness there = kept.get(key);
                if (there == null || !there.confirmed()) {
                    return there;
                }
                Sameness after = there.withdrawn(at);
                kept.put(key, after);
                told.add(withdrawn.apply(after));
                return after;
            }
        });
    }

    @Override
    public Mono<Sameness> find(String organization, String samenessId) {
        return Mono.fromSupplier(() -> {
            synchronized (kept) {
                return kept.get(organization + "/" + samenessId);
            }
        });
    }

    @Override
    public Mono<List<Sameness>> list(String organization, @Nullable String after, int limit) {
        return Mono.fromSupplier(() -> {
            synchronized (kept) {
                String from = organization + "/" + (after == null ? "" : after);
                return kept.subMap(from, false, organization + "0", false).values().stream()
                        .limit(limit)
                        .toList();
            }
        });
    }

    /** Events in their order. */
    public List<EventToTell> told() {
        synchronized (kept) {
            return List.copyOf(told);
        }
    }
}
