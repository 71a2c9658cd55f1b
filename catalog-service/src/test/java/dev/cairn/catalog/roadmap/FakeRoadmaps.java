package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Rewriting;
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
            String id,
            String requestHash,
            Roadmap roadmap,
            ImportReport report,
            int latestEdition,
            Instant createdAt,
            long revision,
            @Nullable String reason,
            long reasonRevision) {

        Kept with(int edition) {
            int latest = Math.max(latestEdition, edition);
            return new Kept(id, requestHash, roadmap, report, latest, createdAt, revision, reason, reasonRevision);
        }

        Kept with(Roadmap edited) {
            return new Kept(
                    id, requestHash, edited, report, latestEdition, createdAt, revision + 1, reason, reasonRevision);
        }

        Kept rewritten(Roadmap anew, String why) {
            return new Kept(id, requestHash, anew, report, latestEdition, createdAt, revision + 1, why, revision + 1);
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
            Kept made = new Kept(creation.id(), creation.requestHash(), roadmap, report, 0, at, 1, null, 0);
            Kept there = kept.putIfAbsent(key(organization, creation.id()), made);
            if (there == null) {
                return Insertion.INSERTED;
            }
            return there.requestHash().equals(creation.requestHash()) ? Insertion.REPEATED : Insertion.TAKEN;
        });
    }

    @Override
    public Mono<Draft> draft(String organization, String roadmapId) {
        return find(organization, roadmapId).map(there -> new Draft(roadmapId, there.revision(), there.roadmap()));
    }

    @Override
    public Mono<Boolean> isThere(String organization, String roadmapId) {
        return find(organization, roadmapId).hasElement();
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

    /** Puts an edited draft in the place of the one that was read; false if somebody was faster. */
    public boolean edit(String organization, String roadmapId, Draft read, Roadmap edited) {
        Kept there = kept.get(key(organization, roadmapId));
        return there != null
                && there.revision() == read.revision()
                && kept.replace(key(organization, roadmapId), there, there.with(edited));
    }

    @Override
    public Mono<Rewriting> rewrite(
            String organization, String roadmapId, long revision, Roadmap roadmap, String reason) {
        return Mono.fromSupplier(() -> {
            Kept after = kept.computeIfPresent(
                    key(organization, roadmapId),
                    (key, there) -> there.revision() == revision && !reason.equals(there.reason())
                            ? there.rewritten(roadmap, reason)
                            : there);
            if (after == null) {
                return null;
            }
            return reason.equals(after.reason())
                    ? new Rewriting.Written(after.reasonRevision())
                    : new Rewriting.Stale(after.revision());
        });
    }

    private Mono<Kept> find(String organization, String roadmapId) {
        return Mono.fromSupplier(() -> kept.get(key(organization, roadmapId)));
    }

    private static String key(String organization, String roadmapId) {
        return organization + "/" + roadmapId;
    }
}
