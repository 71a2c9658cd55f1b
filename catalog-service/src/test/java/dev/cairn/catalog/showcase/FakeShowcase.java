package dev.cairn.catalog.showcase;

import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.showcase.model.PublicRoadmap;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.event.EventToTell;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may see a roadmap, in memory, with the events that would be told. Safe for use by several threads. */
public final class FakeShowcase implements Showcase {

    private final FakeRoadmaps roadmaps;
    private final FakeEditions editions;
    private final Map<String, Shown> kept = new ConcurrentSkipListMap<>();
    private final List<EventToTell> told = new CopyOnWriteArrayList<>();

    public FakeShowcase(FakeRoadmaps roadmaps, FakeEditions editions) {
        this.roadmaps = roadmaps;
        this.editions = editions;
    }

    /** Anyone may read it. */
    public void open(String organization, String roadmapId) {
        kept.put(key(organization, roadmapId), new Shown(roadmapId, Visibility.PUBLIC, null));
    }

    /** Whoever has the link may read it. */
    public void openBy(String organization, String roadmapId, String link) {
        kept.put(key(organization, roadmapId), new Shown(roadmapId, Visibility.UNLISTED, link));
    }

    /** Nobody else may read it any more. */
    public void close(String organization, String roadmapId) {
        kept.remove(key(organization, roadmapId));
    }

    /** Events in the order of the changes. */
    public List<EventToTell> told() {
        return List.copyOf(told);
    }

    @Override
    public Mono<Shown> shown(String organization, String roadmapId) {
        return roadmaps.isThere(organization, roadmapId)
                .filter(isThere -> isThere)
                .map(isThere -> now(organization, roadmapId));
    }

    @Override
    public Mono<Shown> change(
            String organization, String roadmapId, Visibility visibility, String freshLink, EventToTell changed) {
        return shown(organization, roadmapId).map(there -> {
            synchronized (kept) {
                Shown before = now(organization, roadmapId);
                if (before.visibility() == visibility) {
                    return before;
                }
                Shown after = new Shown(roadmapId, visibility, visibility == Visibility.UNLISTED ? freshLink : null);
                kept.put(key(organization, roadmapId), after);
                told.add(changed);
                return after;
            }
        });
    }

    @Override
    public Mono<Shown> opened(String organization, String name) {
        return Flux.defer(() -> Flux.fromIterable(kept.entrySet()))
                .filter(there -> there.getKey().startsWith(organization + "/"))
                .map(Map.Entry::getValue)
                .filterWhen(shown -> roadmaps.isThere(organization, shown.roadmapId()))
                .filter(shown -> switch (shown.visibility()) {
                    case PUBLIC -> shown.roadmapId().equals(name);
                    case UNLISTED -> name.equals(shown.link());
                    case ORGANIZATION -> false;
                })
                .next();
    }

    @Override
    public Mono<List<Line>> index(@Nullable String after, int limit) {
        return Flux.defer(() -> Flux.fromIterable(kept.keySet()))
                .filter(key -> after == null || key.compareTo(after) > 0)
                .filter(key -> Objects.requireNonNull(kept.get(key)).visibility() == Visibility.PUBLIC)
                .filterWhen(key -> roadmaps.isThere(organizationOf(key), roadmapOf(key)))
                .concatMap(this::line)
                .take(limit)
                .collectList();
    }

    /** Nothing before the first edition. */
    private Mono<Line> line(String key) {
        String organization = organizationOf(key);
        String roadmapId = roadmapOf(key);
        return editions.latest(organization, roadmapId)
                .flatMap(any -> editions.newestOpen(organization, roadmapId)
                        .map(open -> new Line(key, Optional.of(line(open))))
                        .defaultIfEmpty(new Line(key, Optional.empty())));
    }

    private static PublicRoadmap line(Edition open) {
        return new PublicRoadmap(
                open.organization(), open.roadmapId(), open.roadmap().title(), open.number(), open.publishedAt());
    }

    private Shown now(String organization, String roadmapId) {
        return kept.getOrDefault(key(organization, roadmapId), new Shown(roadmapId, Visibility.ORGANIZATION, null));
    }

    private static String organizationOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static String roadmapOf(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    private static String key(String organization, String roadmapId) {
        return organization + "/" + roadmapId;
    }
}
