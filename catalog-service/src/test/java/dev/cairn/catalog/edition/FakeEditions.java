package dev.cairn.catalog.edition;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Editions in memory, with the events that would be told. Safe for use by several threads. */
public final class FakeEditions implements Editions {

    private record Name(String organization, String roadmapId, int number) {}

    private record Kept(Edition edition, @Nullable String wish) {}

    private final ConcurrentHashMap<Name, Kept> kept = new ConcurrentHashMap<>();
    private final List<EventToTell> told = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Insertion> add(Edition edition, @Nullable String wish, EventToTell published) {
        return Mono.fromSupplier(() -> {
            Name name = new Name(edition.organization(), edition.roadmapId(), edition.number());
            Kept there = kept.putIfAbsent(name, new Kept(edition, wish));
            if (there == null) {
                told.add(published);
                return Insertion.INSERTED;
            }
            return there.edition().contentHash().equals(edition.contentHash()) ? Insertion.REPEATED : Insertion.TAKEN;
        });
    }

    @Override
    public Mono<Edition> wished(String organization, String roadmapId, String wish) {
        return Mono.justOrEmpty(of(organization, roadmapId)
                .filter(there -> wish.equals(there.wish()))
                .map(Kept::edition)
                .findFirst());
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        return Mono.fromSupplier(() -> kept.get(new Name(organization, roadmapId, number)))
                .map(Kept::edition);
    }

    @Override
    public Mono<Edition> latest(String organization, String roadmapId) {
        return Mono.fromSupplier(() ->
                        of(organization, roadmapId).map(Kept::edition).max(Comparator.comparingInt(Edition::number)))
                .flatMap(Mono::justOrEmpty);
    }

    /** Events in the order of their editions' adding. */
    public List<EventToTell> told() {
        return List.copyOf(told);
    }

    private Stream<Kept> of(String organization, String roadmapId) {
        return kept.entrySet().stream()
                .filter(there -> there.getKey().organization().equals(organization)
                        && there.getKey().roadmapId().equals(roadmapId))
                .map(there -> there.getValue());
    }
}
