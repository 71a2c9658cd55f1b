package dev.cairn.catalog.sameness.application;

import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.sameness.model.SameTopic;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.SamenessConfirmed;
import dev.cairn.catalog.sameness.model.SamenessWithdrawn;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.model.TopicName;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says of topics that they are the same, and takes that back. */
public final class ConfirmingSamenesses {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * They are the same.
     *
     * @param isNews false when they were before
     */
    public record Confirmed(Sameness sameness, boolean isNews) implements Outcome {}

    /** Not all of them are there. */
    public record Unknown(List<TopicName> names) implements Outcome {}

    /** Roadmaps read at a time: each may be megabytes. */
    private static final int AT_A_TIME = 4;

    private record Looked(TopicName name, List<SameTopic> found) {}

    private final Roadmaps roadmaps;
    private final Editions editions;
    private final Samenesses samenesses;
    private final Ids ids;
    private final Clock clock;

    public ConfirmingSamenesses(Roadmaps roadmaps, Editions editions, Samenesses samenesses, Ids ids, Clock clock) {
        this.roadmaps = roadmaps;
        this.editions = editions;
        this.samenesses = samenesses;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Confirms.
     *
     * @param names each of another roadmap
     */
    public Mono<Outcome> confirm(String organization, List<TopicName> names) {
        return Flux.fromIterable(names)
                .flatMapSequential(name -> look(organization, name), AT_A_TIME)
                .collectList()
                .flatMap(looked -> {
                    List<TopicName> unknown = looked.stream()
                            .filter(one -> one.found().isEmpty())
                            .map(Looked::name)
                            .toList();
                    return unknown.isEmpty()
                            ? confirmFound(
                                    organization,
                                    looked.stream()
                                            .flatMap(one -> one.found().stream())
                                            .toList())
                            : Mono.just(new Unknown(unknown));
                });
    }

    /** Withdraws; empty if there is no such sameness in the organization. */
    public Mono<Sameness> withdraw(String organization, String samenessId) {
        Instant at = clock.instant();
        return samenesses.withdraw(
                organization,
                samenessId,
                at,
                withdrawn -> new EventToTell(
                        ids.next(),
                        SamenessWithdrawn.TYPE,
                        samenessId,
                        at,
                        new SamenessWithdrawn(organization, samenessId, at.toString())));
    }

    private Mono<Outcome> confirmFound(String organization, List<SameTopic> topics) {
        Sameness sameness = Sameness.of(topics, clock.instant());
        EventToTell event = new EventToTell(
                ids.next(),
                SamenessConfirmed.TYPE,
                sameness.samenessId(),
                sameness.changedAt(),
                SamenessConfirmed.of(organization, sameness));
        return samenesses
                .confirm(organization, sameness, event)
                .map(confirmation -> new Confirmed(confirmation.sameness(), confirmation.isNews()));
    }

    /** In the draft, or else in the newest edition, which learners still walk. */
    private Mono<Looked> look(String organization, TopicName name) {
        return roadmaps.draft(organization, name.roadmapId())
                .flatMap(draft -> found(draft.roadmap(), name))
                .switchIfEmpty(Mono.defer(() -> editions.latest(organization, name.roadmapId())
                        .flatMap(edition -> found(edition.roadmap(), name))))
                .map(topic -> new Looked(name, List.of(topic)))
                .defaultIfEmpty(new Looked(name, List.of()));
    }

    private static Mono<SameTopic> found(Roadmap roadmap, TopicName name) {
        return Mono.justOrEmpty(roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .filter(node -> node.id().equals(name.topicId()))
                .findFirst()
                .map(node -> new SameTopic(name, node.kind().word(), node.title())));
    }
}
