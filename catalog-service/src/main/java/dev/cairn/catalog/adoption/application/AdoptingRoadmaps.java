package dev.cairn.catalog.adoption.application;

import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.model.Identities;
import dev.cairn.catalog.adoption.model.Upstream;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.importing.Counting;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes a roadmap of what another organization shows to anyone. */
public final class AdoptingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    /** It is there, by this request or by the same one before. */
    public record Adopted(String roadmapId, String title, Adoption adoption) implements Outcome {}

    /** Nothing is shown to anyone by that name, or another edition. */
    public record NotPublic(String name) implements Outcome {}

    /** The organization has it already. */
    public record OwnRoadmap(String name) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    public record TooLarge(long bytes, long atMost) implements Outcome {}

    private final Showcase showcase;
    private final Editions editions;
    private final KnownNodes known;
    private final Adoptions adoptions;
    private final Roadmaps roadmaps;
    private final Ids ids;
    private final Clock clock;

    public AdoptingRoadmaps(
            Showcase showcase,
            Editions editions,
            KnownNodes known,
            Adoptions adoptions,
            Roadmaps roadmaps,
            Ids ids,
            Clock clock) {
        this.showcase = showcase;
        this.editions = editions;
        this.known = known;
        this.adoptions = adoptions;
        this.roadmaps = roadmaps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adopts.
     *
     * @param from the organization that shows it
     * @param name a public roadmap's id, or an unlisted one's link
     * @param edition the one that the author saw; null for the newest, and no other is shown
     */
    public Mono<Outcome> adopt(
            String organization, Creation creation, String from, String name, @Nullable Integer edition) {
        if (from.equals(organization)) {
            return Mono.just(new OwnRoadmap(name));
        }
        return showcase.opened(from, name)
                .flatMap(shown -> editions.newestOpen(from, shown.roadmapId())
                        .filter(newest -> edition == null || edition == newest.number())
                        .flatMap(newest -> adopt(organization, creation, upstream(from, shown), newest)))
                .defaultIfEmpty(new NotPublic(name));
    }

    private static Upstream upstream(String from, Shown shown) {
        return new Upstream(from, shown.roadmapId(), shown.visibility() == Visibility.UNLISTED ? shown.link() : null);
    }

    private Mono<Outcome> adopt(String organization, Creation creation, Upstream upstream, Edition edition) {
        Set<String> brought = edition.roadmap().outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .collect(Collectors.toSet());
        return known.taken(organization, brought).flatMap(taken -> {
            Adoption adoption =
                    Adoption.of(upstream, clock.instant(), edition.number(), Identities.of(taken, ids::next));
            long bytes = Weight.of(adoption.identities().here(edition.roadmap()));
            return bytes > Weight.LARGEST
                    ? Mono.just(new TooLarge(bytes, Weight.LARGEST))
                    : keep(organization, creation, adoption, edition);
        });
    }

    /**
     * Where it came from is kept first: if we are cut off before the roadmap is there, the same request finds which ids
     * its nodes were to get.
     */
    private Mono<Outcome> keep(String organization, Creation creation, Adoption adoption, Edition edition) {
        return adoptions
                .add(organization, creation.id(), adoption, creation.requestHash())
                .flatMap(insertion -> switch (insertion) {
                    case INSERTED -> add(organization, creation, adoption, edition.roadmap());
                    case REPEATED -> again(organization, creation);
                    case TAKEN -> Mono.just(new KeyReused());
                });
    }

    private Mono<Outcome> again(String organization, Creation creation) {
        return adoptions
                .find(organization, creation.id())
                .flatMap(adoption -> editions.find(
                                adoption.upstream().organization(),
                                adoption.upstream().roadmapId(),
                                adoption.first())
                        .flatMap(first -> add(organization, creation, adoption, first.roadmap())));
    }

    private Mono<Outcome> add(String organization, Creation creation, Adoption adoption, Roadmap edition) {
        Roadmap copy = adoption.identities().here(edition);
        int renewed = adoption.identities().renewed().size();
        List<String> unsure = renewed == 0
                ? List.of()
                : List.of(
                        "%d nodes have new ids, as theirs stand for nodes of another roadmap here".formatted(renewed));
        return roadmaps.add(organization, creation, copy, Counting.report(copy, unsure), adoption.at())
                .filterWhen(insertion -> insertion == Insertion.REPEATED
                        ? roadmaps.isThere(organization, creation.id())
                        : Mono.just(insertion == Insertion.INSERTED))
                .<Outcome>map(insertion -> new Adopted(creation.id(), copy.title(), adoption))
                // Another wish has the id, or what the same one made was removed since.
                .defaultIfEmpty(new KeyReused());
    }
}
