package dev.cairn.progress.enrolment.model;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import dev.cairn.kit.testkit.InMemoryAggregates.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enrolments that end with the test. */
public final class InMemoryEnrolments implements Enrolments {

    /** What is written in one go: the enrolment, its ledger, its events, and which facts were applied. */
    private record Held(Enrolment enrolment, List<LedgerEntry> ledger, List<EventToTell> told, Set<String> applied) {

        Held with(Decision.Changed changed, List<EventToTell> events, Instant at) {
            List<LedgerEntry> longer = new ArrayList<>(ledger);
            for (TopicChange change : changed.changes()) {
                Evidence evidence = change.to().evidence();
                longer.add(new LedgerEntry(
                        longer.size() + 1L,
                        at,
                        change.by(),
                        change.topicId(),
                        change.from().state().word(),
                        change.to().state().word(),
                        evidence == null ? null : evidence.word()));
            }
            return new Held(
                    changed.after(),
                    List.copyOf(longer),
                    Stream.concat(told.stream(), events.stream()).toList(),
                    applied);
        }

        EnrolmentSummary summary() {
            return new EnrolmentSummary(
                    enrolment.organization(),
                    enrolment.cohortId(),
                    enrolment.learnerId(),
                    enrolment.roadmapId(),
                    enrolment.edition(),
                    enrolment.title(),
                    enrolment.progress());
        }

        Held marked(String fact) {
            Set<String> more = new HashSet<>(applied);
            more.add(fact);
            return new Held(enrolment, ledger, told, Set.copyOf(more));
        }
    }

    private final InMemoryAggregates<Held> enrolments = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(Enrolment enrolment, String requestHash, EventToTell enrolled, Instant at) {
        Key key = Key.of(enrolment.organization(), enrolment.cohortId(), enrolment.learnerId());
        return enrolments.insert(key, new Held(enrolment, List.of(), List.of(enrolled), Set.of()), requestHash);
    }

    @Override
    public Mono<Enrolment> find(String organization, String enrolmentId) {
        return held(organization, enrolmentId).map(Held::enrolment);
    }

    @Override
    public Flux<EnrolmentSummary> ofCohort(
            String organization, String cohortId, @Nullable String afterLearner, int limit) {
        return enrolments
                .list(Key.of(organization, cohortId), afterLearner, limit)
                .map(Held::summary);
    }

    @Override
    public Flux<EnrolmentSummary> ofLearner(Collection<String> organizations, String learnerId) {
        return Flux.fromIterable(organizations)
                .sort()
                .concatMap(organization -> enrolments.list(Key.of(organization), null, Integer.MAX_VALUE))
                .filter(held -> held.enrolment().learnerId().equals(learnerId))
                .map(Held::summary);
    }

    @Override
    public Mono<Decision> deciding(
            String organization, String enrolmentId, Function<Enrolment, Mono<Outcome>> decide, Instant at) {
        return key(organization, enrolmentId)
                .flatMap(key -> enrolments.decidingWith(
                        key, held -> decide.apply(held.enrolment()).map(outcome -> decided(held, held, outcome, at))));
    }

    @Override
    public Mono<Decision> applying(
            String organization,
            String enrolmentId,
            String source,
            long sequence,
            Function<Enrolment, Mono<Outcome>> decide,
            Instant at) {
        String fact = source + "/" + sequence;
        return key(organization, enrolmentId)
                .flatMap(key -> enrolments.decidingWith(
                        key,
                        held -> held.applied().contains(fact)
                                ? Mono.just(new Decided<Held, Decision>(new Decision.Unchanged(held.enrolment()), null))
                                : decide.apply(held.enrolment())
                                        .map(outcome -> decided(held, held.marked(fact), outcome, at))));
    }

    /** All events of an enrolment in their order. */
    public Flux<EventToTell> told(String organization, String enrolmentId) {
        return held(organization, enrolmentId).flatMapIterable(Held::told);
    }

    @Override
    public Flux<LedgerEntry> ledger(String organization, String enrolmentId, long after, int limit) {
        return held(organization, enrolmentId)
                .flatMapIterable(Held::ledger)
                .filter(entry -> entry.sequence() > after)
                .take(limit);
    }

    /** What is written begins with {@code next}; a decision that changes nothing may still leave a mark. */
    private static Decided<Held, Decision> decided(Held now, Held next, Outcome outcome, Instant at) {
        return outcome.decision() instanceof Decision.Changed changed
                ? new Decided<>(changed, next.with(changed, outcome.events(), at))
                : new Decided<>(outcome.decision(), next.equals(now) ? null : next);
    }

    private Mono<Held> held(String organization, String enrolmentId) {
        return key(organization, enrolmentId).flatMap(enrolments::find).map(InMemoryAggregates.Kept::state);
    }

    private static Mono<Key> key(String organization, String enrolmentId) {
        String[] parts = Enrolment.partsOf(enrolmentId);
        return parts == null || !Key.isPart(parts[0]) || !Key.isPart(parts[1])
                ? Mono.empty()
                : Mono.just(Key.of(organization, parts[0], parts[1]));
    }
}
