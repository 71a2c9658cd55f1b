package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.RoadmapSummary.Position;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
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
            @Nullable Instant publishingSince,
            boolean isThere,
            @Nullable String publishedTitle) {

        Kept with(int edition, String title) {
            return edition <= latestEdition
                    ? this
                    : new Kept(
                            id,
                            requestHash,
                            roadmap,
                            report,
                            edition,
                            createdAt,
                            revision,
                            publishingSince,
                            isThere,
                            title);
        }

        Kept with(Roadmap edited) {
            return new Kept(
                    id,
                    requestHash,
                    edited,
                    report,
                    latestEdition,
                    createdAt,
                    revision + 1,
                    publishingSince,
                    isThere,
                    publishedTitle);
        }

        Kept publishing(Instant since) {
            return new Kept(
                    id,
                    requestHash,
                    roadmap,
                    report,
                    latestEdition,
                    createdAt,
                    revision,
                    since,
                    isThere,
                    publishedTitle);
        }

        boolean isPublished(Instant now) {
            return latestEdition > 0
                    || (publishingSince != null
                            && publishingSince.plus(PUBLISHING_TAKES).isAfter(now));
        }

        Kept removed() {
            return new Kept(
                    id,
                    requestHash,
                    roadmap,
                    report,
                    latestEdition,
                    createdAt,
                    revision,
                    publishingSince,
                    false,
                    publishedTitle);
        }

        RoadmapSummary summary() {
            return new RoadmapSummary(id, roadmap.title(), latestEdition == 0 ? null : latestEdition, createdAt);
        }

        /** Null before the first edition. */
        @Nullable
        RoadmapSummary published() {
            return publishedTitle == null ? null : new RoadmapSummary(id, publishedTitle, latestEdition, createdAt);
        }
    }

    private final ConcurrentSkipListMap<String, Kept> kept = new ConcurrentSkipListMap<>();
    private final List<EventToTell> told = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Insertion> add(
            String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at) {
        return Mono.fromSupplier(() -> {
            Kept made = new Kept(creation.id(), creation.requestHash(), roadmap, report, 0, at, 1, null, true, null);
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
    public Mono<List<RoadmapSummary>> list(String organization, @Nullable Position after, int limit) {
        return newestFirst(organization, Kept::summary, after, limit);
    }

    @Override
    public Mono<List<RoadmapSummary>> published(String organization, @Nullable Position after, int limit) {
        return newestFirst(organization, Kept::published, after, limit);
    }

    private Mono<List<RoadmapSummary>> newestFirst(
            String organization, Function<Kept, @Nullable RoadmapSummary> line, @Nullable Position after, int limit) {
        Comparator<Position> order = Comparator.comparing(Position::createdAt, Comparator.reverseOrder())
                .thenComparing(Position::roadmapId);
        return Mono.fromSupplier(() ->
                kept.subMap(key(organization, ""), false, organization + "0", false).values().stream()
                        .filter(Kept::isThere)
                        .flatMap(there -> Stream.ofNullable(line.apply(there)))
                        .sorted(Comparator.comparing(RoadmapSummary::position, order))
                        .filter(summary -> after == null || order.compare(summary.position(), after) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Mono<Void> noteEdition(String organization, String roadmapId, int edition, String title) {
        return Mono.fromRunnable(() -> kept.computeIfPresent(
                key(organization, roadmapId), (key, there) -> there.isThere() ? there.with(edition, title) : there));
    }

    @Override
    public Mono<Boolean> publishing(String organization, String roadmapId, Instant at) {
        return Mono.fromSupplier(() -> {
            Kept there = kept.computeIfPresent(
                    key(organization, roadmapId), (key, before) -> before.isThere() ? before.publishing(at) : before);
            return there != null && there.isThere();
        });
    }

    @Override
    public Mono<Removal> remove(String organization, String roadmapId, Instant at, List<EventToTell> events) {
        return Mono.fromSupplier(() -> {
            Kept there = kept.get(key(organization, roadmapId));
            while (there != null && there.isThere()) {
                if (there.isPublished(at)) {
                    return Removal.PUBLISHED;
                }
                if (kept.replace(key(organization, roadmapId), there, there.removed())) {
                    told.addAll(events);
                    return Removal.REMOVED;
                }
                there = kept.get(key(organization, roadmapId));
            }
            return null;
        });
    }

    /** Events of removals. */
    public List<EventToTell> told() {
        return List.copyOf(told);
    }

    /** Puts an edited draft in the place of the one that was read; false if somebody was faster. */
    public boolean edit(String organization, String roadmapId, Draft read, Roadmap edited) {
        Kept there = kept.get(key(organization, roadmapId));
        return there != null
                && there.revision() == read.revision()
                && kept.replace(key(organization, roadmapId), there, there.with(edited));
    }

    private Mono<Kept> find(String organization, String roadmapId) {
        return Mono.fromSupplier(() -> kept.get(key(organization, roadmapId))).filter(Kept::isThere);
    }

    private static String key(String organization, String roadmapId) {
        return organization + "/" + roadmapId;
    }
}
