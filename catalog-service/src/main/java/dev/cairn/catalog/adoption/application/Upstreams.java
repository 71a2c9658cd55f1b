package dev.cairn.catalog.adoption.application;

import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.model.Upstream;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at what a roadmap was adopted from. Of another organization nothing is read but what it shows to anyone, and the
 * editions that it showed when they were taken or decided about.
 */
final class Upstreams {

    /**
     * What upstream shows.
     *
     * @param newest its newest edition that is not retired; null if it shows none
     * @param editions content of all that is needed to compare, by number
     */
    record Seen(Adoption adoption, Shows shows, @Nullable Edition newest, Map<Integer, Roadmap> editions) {

        /** The edition whose changes there are to look at; empty if there is none, or an older one came up again. */
        Optional<Edition> ahead() {
            return Optional.ofNullable(newest)
                    .filter(edition -> edition.number() > adoption.edition() && edition.number() >= adoption.reached());
        }
    }

    private final Adoptions adoptions;
    private final Showcase showcase;
    private final Editions editions;

    Upstreams(Adoptions adoptions, Showcase showcase, Editions editions) {
        this.adoptions = adoptions;
        this.showcase = showcase;
        this.editions = editions;
    }

    /** Empty if the roadmap is not there, or was not adopted. */
    Mono<Seen> seen(String organization, String roadmapId) {
        return adoptions
                .find(organization, roadmapId)
                .flatMap(adoption -> isShown(adoption.upstream())
                        .flatMap(isShown -> isShown
                                ? newest(adoption.upstream())
                                        .flatMap(newest -> with(adoption, newest.orElse(null), Shows.NOTHING_OPEN))
                                : with(adoption, null, Shows.NOTHING)));
    }

    private Mono<Boolean> isShown(Upstream upstream) {
        String link = upstream.link();
        return showcase.opened(upstream.organization(), upstream.roadmapId())
                .switchIfEmpty(
                        link == null ? Mono.empty() : Mono.defer(() -> showcase.opened(upstream.organization(), link)))
                .map(Shown::roadmapId)
                .map(upstream.roadmapId()::equals)
                .defaultIfEmpty(false);
    }

    private Mono<Optional<Edition>> newest(Upstream upstream) {
        return editions.newestOpen(upstream.organization(), upstream.roadmapId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Seen> with(Adoption adoption, @Nullable Edition newest, Shows otherwise) {
        Set<Integer> needed = new TreeSet<>();
        needed.add(adoption.edition());
        adoption.steps().forEach(step -> needed.add(step.edition()));
        Upstream upstream = adoption.upstream();
        return Flux.fromIterable(needed)
                .concatMap(number -> newest != null && newest.number() == number
                        ? Mono.just(newest)
                        : editions.find(upstream.organization(), upstream.roadmapId(), number))
                .collectMap(Edition::number, Edition::roadmap)
                .map(read -> new Seen(adoption, newest == null ? otherwise : Shows.AN_EDITION, newest, read));
    }
}
