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

    /** What never changes. */
    private record Made(String id, String requestHash, ImportReport report, Instant createdAt) {}

    /**
     * What is known of its editions.
     *
     * @param latest 0 before the first
     * @param title of the latest; null before the first
     * @param awaitedSince since when the first was last about to come; null before
     */
    private record Published(
            int latest, @Nullable String title, @Nullable Instant awaitedSince) {

        static final Published NOTHING = new Published(0, null, null);

        boolean isSomething(Instant now) {
            return latest > 0
                    || (awaitedSince != null
                            && awaitedSince.plus(PUBLISHING_TAKES).isAfter(now));
        }
    }

    private record Kept(Made made, Roadmap roadmap, long revision, Published editions, boolean isThere) {

        Kept with(int edition, String title) {
            return edition <= editions.latest() ? this : with(new Published(edition, title, editions.awaitedSince()));
        }

        Kept with(Roadmap edited) {
            return new Kept(made, edited, revision + 1, editions, isThere);
        }

        Kept publishing(Instant since) {
            return with(new Published(editions.latest(), editions.title(), since));
        }

        private Kept with(Published now) {
            return new Kept(made, roadmap, revision, now, isThere);
        }

        Kept removed() {
            return new Kept(made, roadmap, revision, editions, false);
        }

        RoadmapSummary summary() {
            return line(roadmap.title());
        }

        /** Null before the first edition. */
        @Nullable
        RoadmapSummary published() {
            return editions.title() == null ? null : line(editions.title());
        }

        private RoadmapSummary line(String title) {
            return new RoadmapSummary(
                    made.id(), title, editions.latest() == 0 ? null : editions.latest(), made.createdAt());
        }
    }

    private final ConcurrentSkipListMap<String, Kept> kept = new ConcurrentSkipListMap<>();
    private final List<EventToTell> told = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Insertion> add(
            String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at) {
        return Mono.fromSupplier(() -> {
            Kept made = new Kept(
                    new Made(creation.id(), creation.requestHash(), report, at), roadmap, 1, Published.NOTHING, true);
            Kept there = kept.putIfAbsent(key(organization, creation.id()), made);
            if (there == null) {
                return Insertion.INSERTED;
            }
            return there.made().requestHash().equals(creation.requestHash()) ? Insertion.REPEATED : Insertion.TAKEN;
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
        return find(organization, roadmapId).map(there -> there.made().report());
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
                if (there.editions().isSomething(at)) {
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
