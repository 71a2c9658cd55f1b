package dev.cairn.catalog.editing;

import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Undo;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.model.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Edits of drafts in memory. Safe for use by several threads. */
public final class FakeDrafts implements Drafts {

    private record Done(Entry entry, Undo undo) {}

    private record Kept(List<Done> operations, List<Wish> wishes) {}

    private final FakeRoadmaps roadmaps;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    public FakeDrafts(FakeRoadmaps roadmaps) {
        this.roadmaps = roadmaps;
    }

    @Override
    public <R> Mono<R> deciding(String organization, String roadmapId, Function<Editable, Decided<R>> decide) {
        return roadmaps.isThere(organization, roadmapId)
                .filter(isThere -> isThere)
                .map(isThere -> {
                    // One at a time, as a write of the store is.
                    synchronized (kept) {
                        Kept before = of(organization, roadmapId);
                        Draft now = Objects.requireNonNull(
                                roadmaps.draft(organization, roadmapId).block());
                        Decided<R> decided = decide.apply(
                                new Editable(now, before.operations().size() + 1L, before.wishes()));
                        Writing writing = decided.writing();
                        if (writing != null) {
                            roadmaps.edit(organization, roadmapId, now, writing.roadmap());
                            kept.put(organization + "/" + roadmapId, after(before, writing));
                        }
                        return decided.answer();
                    }
                });
    }

    @Override
    public Mono<List<Entry>> entries(String organization, String roadmapId, long after, int limit) {
        return Mono.fromSupplier(() -> of(organization, roadmapId).operations().stream()
                .map(Done::entry)
                .filter(entry -> entry.number() > after)
                .limit(limit)
                .toList());
    }

    @Override
    public Mono<Undo> undo(String organization, String roadmapId, long number) {
        return Mono.fromSupplier(() -> of(organization, roadmapId))
                .filter(there -> number >= 1 && number <= there.operations().size())
                .map(there -> there.operations().get((int) number - 1).undo());
    }

    @Override
    public Mono<Void> forget(String organization, String roadmapId) {
        return Mono.fromRunnable(() -> kept.remove(organization + "/" + roadmapId));
    }

    private Kept of(String organization, String roadmapId) {
        return kept.getOrDefault(organization + "/" + roadmapId, new Kept(List.of(), List.of()));
    }

    private static Kept after(Kept before, Writing writing) {
        List<Done> operations = new ArrayList<>(before.operations());
        operations.add(new Done(writing.entry(), writing.undo()));
        List<Wish> wishes = new ArrayList<>(before.wishes());
        if (writing.wish() != null) {
            wishes.add(writing.wish());
        }
        return new Kept(operations, wishes.subList(Math.max(0, wishes.size() - REMEMBERED), wishes.size()));
    }
}
