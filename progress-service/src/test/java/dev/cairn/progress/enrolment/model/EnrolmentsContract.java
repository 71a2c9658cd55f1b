package dev.cairn.progress.enrolment.model;

import static dev.cairn.progress.Now.all;
import static dev.cairn.progress.Now.isEmpty;
import static dev.cairn.progress.Now.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.LostRace;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.enrolment.Curricula;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Enrolments}; every way to keep them obeys. */
abstract class EnrolmentsContract {

    private static final Ids IDS = Ids.random();
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Edition EDITION = Curricula.of(12);
    private static final String ID = "cohort~ada";

    /** A tenant of this test alone. */
    private final String org = "org-" + IDS.next();

    abstract Enrolments enrolments();

    @Test
    void what_was_added_is_found_as_it_was() {
        assertThat(add(org, "cohort", "ada", "h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(enrolments().find(org, ID))).isEqualTo(Curricula.begun(org, "cohort", "ada", EDITION));
        for (String none : List.of("cohort~ben", "nonsense", "~", "cohort~", "~ada", "cohort~ada~x", "cohort~a/b")) {
            assertThat(isEmpty(enrolments().find(org, none))).as(none).isTrue();
        }
    }

    @Test
    void a_learner_has_one_enrolment_in_a_cohort() {
        add(org, "cohort", "ada", "h");

        assertThat(add(org, "cohort", "ada", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(add(org, "cohort", "ada", "another")).isEqualTo(Insertion.TAKEN);
        assertThat(add(org, "other", "ada", "another")).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void another_organizations_enrolment_is_not_there() {
        add(org, "cohort", "ada", "h");
        for (String neighbour : List.of(org + "2", org + "-x", org.substring(0, org.length() - 1))) {
            assertThat(isEmpty(enrolments().find(neighbour, ID))).isTrue();
            assertThat(all(enrolments().ofCohort(neighbour, "cohort", null, 10)))
                    .isEmpty();
            assertThat(all(enrolments().ofLearner(List.of(neighbour), "ada"))).isEmpty();
            assertThat(isEmpty(tick(neighbour, "t0", TopicState.DONE))).isTrue();
            assertThat(isEmpty(passed(neighbour, "attempt", 2, "t0"))).isTrue();
            assertThat(all(enrolments().ledger(neighbour, ID, 0, 10))).isEmpty();
        }
        assertThat(now(enrolments().find(org, ID)).topics()).isEmpty();
    }

    @Test
    void a_cohorts_enrolments_are_in_the_order_of_learners_and_go_on_after_one() {
        for (String learner : List.of("cid", "ada", "dot", "ben")) {
            add(org, "cohort", learner, "h");
            add(org, "cohort2", learner, "h");
        }

        assertThat(learners(null, 3)).containsExactly("ada", "ben", "cid");
        assertThat(learners("ben", 10)).containsExactly("cid", "dot");
        assertThat(learners("dot", 10)).isEmpty();
    }

    @Test
    void a_learner_has_their_own_in_the_organizations_that_are_asked_for() {
        String second = org + "-b";
        add(org, "c1", "ada", "h");
        add(org, "c2", "ada", "h");
        add(org, "c1", "ben", "h");
        add(second, "c1", "ada", "h");

        assertThat(all(enrolments().ofLearner(List.of(second, org), "ada")))
                .extracting(enrolment -> enrolment.organization() + " " + enrolment.enrolmentId())
                .containsExactly(org + " c1~ada", org + " c2~ada", second + " c1~ada");
        assertThat(all(enrolments().ofLearner(List.of(org), "ada"))).hasSize(2);
        assertThat(all(enrolments().ofLearner(List.of(), "ada"))).isEmpty();
    }

    @Test
    void a_change_is_kept_with_its_number_and_its_ledger() {
        add(org, "cohort", "ada", "h");

        Decision.Changed ticked = (Decision.Changed) now(tick(org, "t0", TopicState.DONE));
        now(tick(org, "t1", TopicState.LEARNING));

        assertThat(ticked.after().progress().settled()).isEqualTo(1);
        Enrolment found = now(enrolments().find(org, ID));
        assertThat(found.progress()).isEqualTo(ticked.after().progress());
        assertThat(found.standing("t0")).isEqualTo(new Standing(TopicState.DONE, Evidence.SELF, AT));
        assertThat(all(enrolments().ledger(org, ID, 0, 10)))
                .containsExactly(
                        new LedgerEntry(1, AT, "ada", "t0", "pending", "done", "self"),
                        new LedgerEntry(2, AT, "ada", "t1", "pending", "learning", "self"));
        assertThat(all(enrolments().ofCohort(org, "cohort", null, 1)))
                .extracting(EnrolmentSummary::progress)
                .containsExactly(found.progress());
        assertThat(all(enrolments().ledger(org, ID, 0, 1))).hasSize(1);
        assertThat(all(enrolments().ledger(org, ID, 1, 10)))
                .extracting(LedgerEntry::sequence)
                .containsExactly(2L);
    }

    @Test
    void the_completion_is_kept() {
        add(org, "cohort", "ada", "h");

        now(passed(org, "attempt", 2, EDITION.counted().toArray(String[]::new)));

        assertThat(now(enrolments().find(org, ID)).completedAt()).isEqualTo(AT);
    }

    @Test
    void a_decision_that_changes_nothing_writes_nothing() {
        add(org, "cohort", "ada", "h");
        now(tick(org, "t0", TopicState.DONE));

        assertThatObject(now(tick(org, "t0", TopicState.DONE))).isInstanceOf(Decision.Unchanged.class);
        assertThatObject(now(tick(org, "nowhere", TopicState.DONE))).isInstanceOf(Decision.UnknownTopic.class);
        assertThat(all(enrolments().ledger(org, ID, 0, 10))).hasSize(1);
    }

    @Test
    void where_nothing_is_decided_nothing_is_answered_and_nothing_written() {
        add(org, "cohort", "ada", "h");

        assertThat(isEmpty(enrolments().deciding(org, ID, fresh -> Mono.empty(), AT)))
                .isTrue();
        assertThat(all(enrolments().ledger(org, ID, 0, 10))).isEmpty();
    }

    /** Each writer counts on what the one before it wrote, so no two of them answer the same number. */
    @Test
    void writers_at_once_decide_on_the_fresh_state_and_lose_nothing() {
        add(org, "cohort", "ada", "h");

        List<Integer> answered = now(Flux.fromStream(IntStream.range(0, 12).boxed())
                .flatMap(
                        i -> tick(org, "t" + i, TopicState.DONE)
                                .map(decision -> ((Decision.Changed) decision)
                                        .after()
                                        .progress()
                                        .settled())
                                .onErrorResume(LostRace.class, lost -> Mono.empty())
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList());

        assertThat(answered).as("an answer means that it is written").hasSizeGreaterThanOrEqualTo(8);
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, answered.size()).boxed().toList());
        assertThat(now(enrolments().find(org, ID)).progress().settled()).isEqualTo(answered.size());
        assertThat(all(enrolments().ledger(org, ID, 0, 100)))
                .extracting(LedgerEntry::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, answered.size())
                        .asLongStream()
                        .boxed()
                        .toList());
    }

    @Test
    void a_fact_is_applied_once_however_often_and_however_close_it_is_told() {
        add(org, "cohort", "ada", "h");
        AtomicInteger changed = new AtomicInteger();

        now(Flux.range(0, 6)
                .flatMap(
                        i -> passed(org, "attempt", 2, "t0", "t1")
                                .doOnNext(decision -> changed.addAndGet(decision instanceof Decision.Changed ? 1 : 0))
                                .subscribeOn(Schedulers.boundedElastic()),
                        6)
                .then(Mono.just(true)));

        assertThat(changed).hasValue(1);
        assertThatObject(now(passed(org, "attempt", 2, "t0", "t2"))).isInstanceOf(Decision.Unchanged.class);
        assertThat(all(enrolments().ledger(org, ID, 0, 10))).hasSize(2);
    }

    @Test
    void a_late_fact_of_the_same_source_still_counts_and_so_does_anothers() {
        add(org, "cohort", "ada", "h");
        now(passed(org, "attempt", 5, "t0"));

        assertThatObject(now(passed(org, "attempt", 2, "t1"))).isInstanceOf(Decision.Changed.class);
        assertThatObject(now(passed(org, "second", 5, "t2"))).isInstanceOf(Decision.Changed.class);
        assertThat(now(enrolments().find(org, ID)).progress().settled()).isEqualTo(3);
    }

    private Insertion add(String organization, String cohort, String learner, String requestHash) {
        Enrolment enrolment = Curricula.begun(organization, cohort, learner, EDITION);
        return now(enrolments().add(enrolment, requestHash, EnrolmentEvents.enrolled(enrolment, IDS, AT), AT));
    }

    private Mono<Decision> tick(String organization, String topic, TopicState state) {
        return enrolments()
                .deciding(
                        organization,
                        ID,
                        fresh -> outcome(
                                fresh, TopicRules.tick(fresh, EDITION, CohortPolicy.STANDARD, topic, state, AT)),
                        AT);
    }

    private Mono<Decision> passed(String organization, String attempt, long sequence, String... topics) {
        return enrolments()
                .applying(
                        organization,
                        ID,
                        attempt,
                        sequence,
                        fresh -> outcome(
                                fresh,
                                TopicRules.settleByAssessment(
                                        fresh, EDITION, CohortPolicy.STANDARD, attempt, List.of(topics), AT)),
                        AT);
    }

    private static Mono<Outcome> outcome(Enrolment before, Decision decision) {
        return Mono.just(new Outcome(
                decision,
                decision instanceof Decision.Changed changed
                        ? EnrolmentEvents.of(before, changed, EDITION, IDS, AT)
                        : List.of()));
    }

    private List<String> learners(@Nullable String after, int limit) {
        return all(enrolments().ofCohort(org, "cohort", after, limit)).stream()
                .map(EnrolmentSummary::learnerId)
                .toList();
    }
}
