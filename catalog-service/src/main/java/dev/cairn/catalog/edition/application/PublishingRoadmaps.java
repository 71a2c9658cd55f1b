package dev.cairn.catalog.edition.application;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.model.Obstacle;
import dev.cairn.catalog.edition.model.PublishingPolicy;
import dev.cairn.catalog.edition.model.Visible;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes an edition of a draft. */
public final class PublishingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Published(String roadmapId, int edition) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record RefusedFor(List<Obstacle> obstacles) implements Outcome {}

    /** The newest edition that is not retired has this content. */
    public record Unchanged(int edition) implements Outcome {}

    /** Somebody else published the same number first. */
    public record Overtaken(int edition) implements Outcome {}

    public record TooLarge(int bytes, int atMost) implements Outcome {}

    /** The idempotency key had been used to publish another state of the draft. */
    public record KeyReused() implements Outcome {}

    /** Headers and attributes take the rest of a message. */
    static final int LARGEST_DATA = Topic.LARGEST_MESSAGE - 64 * 1024;

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    public PublishingRoadmaps(Roadmaps roadmaps, Editions editions, JsonMapper json, Ids ids, Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Publishes the draft as it is now.
     *
     * @param wish names the request, so that its repetition gets the same edition; null when it has no key
     * @param notes what the publisher says about the edition; null for nothing
     */
    public Mono<Outcome> publish(String organization, String roadmapId, @Nullable String wish, @Nullable String notes) {
        return roadmaps.draft(organization, roadmapId)
                .map(PublishingRoadmaps::shown)
                .flatMap(draft -> before(organization, draft, wish, notes)
                        .switchIfEmpty(Mono.defer(() -> publish(organization, draft, wish, notes))))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    /** What is hidden takes no part in anything below. */
    private static Draft shown(Draft draft) {
        return new Draft(draft.roadmapId(), draft.revision(), Visible.of(draft.roadmap()));
    }

    /** What the same request got before; empty when it was not there. */
    private Mono<Outcome> before(String organization, Draft draft, @Nullable String wish, @Nullable String notes) {
        if (wish == null) {
            return Mono.empty();
        }
        return editions.wished(organization, draft.roadmapId(), wish)
                .map(edition -> edition.contentHash().equals(contentHash(draft.roadmap()))
                                && Objects.equals(edition.notes(), notes)
                        ? new Published(edition.roadmapId(), edition.number())
                        : new KeyReused());
    }

    private Mono<Outcome> publish(String organization, Draft draft, @Nullable String wish, @Nullable String notes) {
        List<Obstacle> obstacles = PublishingPolicy.obstacles(draft.roadmap());
        if (!obstacles.isEmpty()) {
            return Mono.just(new RefusedFor(obstacles));
        }
        String hash = contentHash(draft.roadmap());
        return newest(organization, draft.roadmapId()).flatMap(there -> {
            int newest = there.number();
            if (there.isOpenAs(hash)) {
                return roadmaps.noteEdition(
                                organization,
                                draft.roadmapId(),
                                newest,
                                draft.roadmap().title())
                        .thenReturn(new Unchanged(there.openNumber()));
            }
            Edition next = new Edition(
                    organization, draft.roadmapId(), newest + 1, clock.instant(), hash, notes, draft.roadmap(), null);
            Mono<Boolean> isThere = newest > 0
                    ? Mono.just(true)
                    : roadmaps.publishing(organization, draft.roadmapId(), next.publishedAt());
            return isThere.flatMap(stillThere ->
                            stillThere ? add(next, wish) : Mono.just(new UnknownRoadmap(draft.roadmapId())))
                    .flatMap(outcome -> outcome instanceof Overtaken
                            ? before(organization, draft, wish, notes).defaultIfEmpty(outcome)
                            : Mono.just(outcome));
        });
    }

    /**
     * What there is already.
     *
     * @param number of the newest edition; 0 before the first
     * @param open the newest that is not retired; null if there is none
     */
    private record Newest(int number, @Nullable Edition open) {

        boolean isOpenAs(String hash) {
            return open != null && open.contentHash().equals(hash);
        }

        int openNumber() {
            return open == null ? 0 : open.number();
        }
    }

    /**
     * A draft is held against what newcomers are offered: the same content again is an edition of its own where the one
     * that had it is retired.
     */
    private Mono<Newest> newest(String organization, String roadmapId) {
        return editions.latest(organization, roadmapId)
                .flatMap(latest -> latest.retiredAt() == null
                        ? Mono.just(new Newest(latest.number(), latest))
                        : editions.newestOpen(organization, roadmapId)
                                .map(open -> new Newest(latest.number(), open))
                                .defaultIfEmpty(new Newest(latest.number(), null)))
                .defaultIfEmpty(new Newest(0, null));
    }

    private Mono<Outcome> add(Edition edition, @Nullable String wish) {
        EditionPublished data = EditionPublished.of(edition);
        int bytes = json.writeValueAsBytes(data).length;
        if (bytes > LARGEST_DATA) {
            return Mono.just(new TooLarge(bytes, LARGEST_DATA));
        }
        String subject = edition.roadmapId() + "/" + edition.number();
        EventToTell event = new EventToTell(ids.next(), EditionPublished.TYPE, subject, edition.publishedAt(), data);
        return editions.add(edition, wish, event).flatMap(insertion -> switch (insertion) {
            case INSERTED ->
                roadmaps.noteEdition(
                                edition.organization(),
                                edition.roadmapId(),
                                edition.number(),
                                edition.roadmap().title())
                        .thenReturn(new Published(edition.roadmapId(), edition.number()));
            case REPEATED, TAKEN -> Mono.just(new Overtaken(edition.number()));
        });
    }

    private String contentHash(Roadmap roadmap) {
        return Ids.hash(json.writeValueAsBytes(roadmap));
    }
}
