package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Roadmaps in memory. Safe for use by several threads. */
public final class FakeRoadmaps implements Roadmaps {

    private record Kept(
            String id, String requestHash, Roadmap roadmap, ImportReport report, int latestEdition, Instant createdAt) {

        Kept with(int edition) {
            return new Kept(id, requestHash, roadmap, report, Math.max(latestEdition, edition), createdAt);
        }

        RoadmapSummary summary() {
            return new RoadmapSummary(id, roadmap.title(), latestEdition == 0 ? null : latestEdition, createdAt);
        }
    }

    private final ConcurrentSkipListMap<String, Kept> kept = new ConcurrentSkipListMap<>();

    @Override
    public Mono<Insertion> add(
            String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at) {
        return Mono.fromSupplier(() -> {
            Kept made = new Kept(creation.id(), creation.requestHash(), roadmap, report, 0, at);
            Kept there = kept.putIfAbsent(key(organization, creation.id()), made);
            if (there == null) {
                return Insertion.INSERTED;
            }
            return there.requestHash().equals(creation.requestHash()) ? Insertion.REPEATED : Insertion.TAKEN;
        });
    }

    @Override
    public Mono<Draft> draft(String organization, String roadmapId) {
        return find(organization, roadmapId).map(there -> new Draft(roadmapId, 1, there.roadmap()));
    }

    @Override
    public Mono<ImportReport> report(String organization, String roadmapId) {
        return find(organization, roadmapId).map(Kept::report);
    }

    @Override
    public Mono<List<RoadmapSummary>> list(String organization, @Nullable String after, int limit) {
        return Mono.fromSupplier(() ->
                kept
                        .subMap(key(organization, after == null ? "" : after), false, organization + "0", false)
                        .values()
                        .stream()
                        .limit(limit)
                        .map(Kept::summary)
                        .toList());
    }

    @Override
    public Mono<Void> noteEdition(String organization, String roadmapId, int edition) {
        return Mono.fromRunnable(
                () -> kept.computeIfPresent(key(organization, roadmapId), (key, there) -> there.with(edition)));
    }

    private Mono<Kept> find(String organization, String roadmapId) {
        return Mono.fromSupplier(() -> kept.get(key(organization, roadmapId)));
    }

    private static String key(String organization, String roadmapId) {
        return organization + "/" + roadmapId;
    }
}
