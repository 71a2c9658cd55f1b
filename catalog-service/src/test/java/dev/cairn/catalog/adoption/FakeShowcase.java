package dev.cairn.catalog.adoption;

import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.event.EventToTell;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may see a roadmap, in memory. Safe for use by several threads. */
final class FakeShowcase implements Showcase {

    private final Map<String, Shown> kept = new ConcurrentHashMap<>();

    /** Anyone may read it. */
    void open(String organization, String roadmapId) {
        kept.put(organization + "/" + roadmapId, new Shown(roadmapId, Visibility.PUBLIC, null));
    }

    /** Whoever has the link may read it. */
    void openBy(String organization, String roadmapId, String link) {
        kept.put(organization + "/" + roadmapId, new Shown(roadmapId, Visibility.UNLISTED, link));
    }

    /** Nobody else may read it any more. */
    void close(String organization, String roadmapId) {
        kept.remove(organization + "/" + roadmapId);
    }

    @Override
    public Mono<Shown> shown(String organization, String roadmapId) {
        return Mono.fromSupplier(() -> kept.get(organization + "/" + roadmapId));
    }

    @Override
    public Mono<Shown> change(
            String organization, String roadmapId, Visibility visibility, String freshLink, EventToTell changed) {
        return Mono.error(() -> new UnsupportedOperationException("adopting changes nobody's visibility"));
    }

    @Override
    public Mono<Shown> opened(String organization, String name) {
        return Flux.defer(() -> Flux.fromIterable(kept.entrySet()))
                .filter(there -> there.getKey().startsWith(organization + "/"))
                .map(Map.Entry::getValue)
                .filter(shown -> shown.visibility() == Visibility.PUBLIC
                        ? shown.roadmapId().equals(name)
                        : name.equals(shown.link()))
                .next();
    }

    @Override
    public Mono<List<Line>> index(@Nullable String after, int limit) {
        return Mono.error(() -> new UnsupportedOperationException("adopting reads no index"));
    }
}
