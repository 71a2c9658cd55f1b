package dev.cairn.catalog.removal.application;

import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.gitsync.application.BindingRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps.Removal;
import dev.cairn.catalog.sameness.application.ConfirmingSamenesses;
import dev.cairn.catalog.sameness.application.SuggestingSamenesses;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.catalog.showcase.model.VisibilityChanged;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Removes a roadmap that was never published, such as a mistaken import. What has an edition stays: somebody may walk it.
 */
public final class RemovingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Removed(String roadmapId) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    /** It has editions, or its first one is just being published. */
    public record Published(String roadmapId) implements Outcome {}

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Showcase showcase;
    private final Drafts drafts;
    private final BindingRoadmaps binding;
    private final Samenesses samenesses;
    private final ConfirmingSamenesses saying;
    private final Ids ids;
    private final Clock clock;

    public RemovingRoadmaps(
            Roadmaps roadmaps,
            Editions editions,
            Showcase showcase,
            Drafts drafts,
            BindingRoadmaps binding,
            Samenesses samenesses,
            ConfirmingSamenesses saying,
            Ids ids,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.showcase = showcase;
        this.drafts = drafts;
        this.binding = binding;
        this.samenesses = samenesses;
        this.saying = saying;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Removes. The roadmap goes first, then what refers to it; cut off in between, a second call finds nothing to remove
     * and finishes the rest.
     */
    public Mono<Outcome> remove(String organization, String roadmapId) {
        return editions.latest(organization, roadmapId)
                .map(Edition::roadmapId)
                .<Outcome>map(Published::new)
                .switchIfEmpty(Mono.defer(() -> removeDraft(organization, roadmapId)));
    }

    private Mono<Outcome> removeDraft(String organization, String roadmapId) {
        Instant at = clock.instant();
        return events(organization, roadmapId, at)
                .flatMap(events -> roadmaps.remove(organization, roadmapId, at, events))
                .<Outcome>map(removal -> removal == Removal.REMOVED ? new Removed(roadmapId) : new Published(roadmapId))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId))
                .flatMap(outcome -> outcome instanceof Published
                        ? Mono.just(outcome)
                        : forget(organization, roadmapId).thenReturn(outcome));
    }

    /** Who was told that others may see it is told that they may no longer. */
    private Mono<List<EventToTell>> events(String organization, String roadmapId, Instant at) {
        return showcase.shown(organization, roadmapId)
                .map(shown -> shown.visibility() == Visibility.ORGANIZATION
                        ? List.<EventToTell>of()
                        : List.of(new EventToTell(
                                ids.next(),
                                VisibilityChanged.TYPE,
                                roadmapId,
                                at,
                                VisibilityChanged.of(organization, roadmapId, Visibility.ORGANIZATION, at))))
                .defaultIfEmpty(List.of());
    }

    private Mono<Void> forget(String organization, String roadmapId) {
        return binding.unbind(organization, roadmapId)
                .then(drafts.forget(organization, roadmapId))
                .thenMany(samenesses.list(organization, null, SuggestingSamenesses.MOST_SAID))
                .flatMapIterable(said -> said)
                .filter(said -> saysNothingWithout(roadmapId, said))
                .concatMap(said -> saying.withdraw(organization, said.samenessId()))
                .then();
    }

    /** What is said of others too goes on to say it of them. */
    private static boolean saysNothingWithout(String roadmapId, Sameness said) {
        long others = said.topics().stream()
                .filter(topic -> !topic.name().roadmapId().equals(roadmapId))
                .count();
        return said.confirmed() && others < said.topics().size() && others < Sameness.FEWEST;
    }
}
