package dev.cairn.progress.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.kit.event.EventToTell;
import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.model.Evidence;
import dev.cairn.progress.enrolment.model.TopicRules;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TopicRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private final Edition edition = Curricula.small();
    private final Enrolment begun = Curricula.begun(edition);

    @Test
    void a_learner_goes_forward_and_back() {
        Enrolment done = ticked(begun, "a1", TopicState.DONE);
        assertThat(done.progress().percent()).isEqualTo(20);
        assertThat(done.standing("a1").evidence()).isEqualTo(Evidence.SELF);

        Enrolment back = ticked(done, "a1", TopicState.PENDING);
        assertThat(back.progress().percent()).isZero();
        assertThat(back.standing("a1").evidence()).isNull();
    }

    @Test
    void the_same_again_changes_nothing() {
        Enrolment done = ticked(begun, "a1", TopicState.DONE);

        assertThatObject(tick(done, "a1", TopicState.DONE)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void only_leaf_topics_are_ticked() {
        assertThatObject(tick(begun, "b2", TopicState.DONE)).isInstanceOf(Decision.UnknownTopic.class);
        assertThatObject(tick(begun, "A", TopicState.DONE)).isInstanceOf(Decision.UnknownTopic.class);
        assertThatObject(tick(begun, "nowhere", TopicState.DONE)).isInstanceOf(Decision.UnknownTopic.class);
    }

    @Test
    void a_hard_prerequisite_locks_and_names_what_is_missing() {
        assertThatObject(tick(begun, "b1", TopicState.LEARNING))
                .isEqualTo(new Decision.Locked("b1", List.of("Topic a1")));
        assertThatObject(tick(ticked(begun, "a1", TopicState.SKIPPED), "b1", TopicState.LEARNING))
                .isInstanceOf(Decision.Changed.class);
    }

    @Test
    void what_locks_a_node_locks_what_lies_below_it() {
        Enrolment half = ticked(begun, "a1", TopicState.DONE);
        assertThatObject(tick(half, "c1", TopicState.DONE)).isEqualTo(new Decision.Locked("c1", List.of("Stage A")));

        Enrolment whole = ticked(half, "a2", TopicState.DONE);
        assertThatObject(tick(whole, "c1", TopicState.DONE)).isInstanceOf(Decision.Changed.class);
    }

    @Test
    void a_policy_may_forbid() {
        assertThatObject(TopicRules.tick(
                        begun, edition, new CohortPolicy(false, true, true), "a1", TopicState.DONE, NOW))
                .isInstanceOf(Decision.NotAllowed.class);
        assertThatObject(TopicRules.tick(
                        begun, edition, new CohortPolicy(true, false, true), "a1", TopicState.SKIPPED, NOW))
                .isInstanceOf(Decision.NotAllowed.class);
    }

    @Test
    void an_assessment_settles_locked_topics_too_and_the_learner_cannot_undo_it() {
        Decision.Changed settled = (Decision.Changed) TopicRules.settleByAssessment(
                ticked(begun, "a1", TopicState.DONE),
                edition,
                CohortPolicy.STANDARD,
                "attempt",
                List.of("a1", "b2", "nowhere"),
                NOW);

        assertThat(settled.changes()).extracting(change -> change.topicId()).containsExactly("a1", "c1", "c2");
        assertThat(settled.after().standing("a1").evidence()).isEqualTo(Evidence.ASSESSMENT);
        assertThat(settled.after().progress().settled()).isEqualTo(3);
        assertThatObject(tick(settled.after(), "a1", TopicState.PENDING))
                .isEqualTo(new Decision.VouchedFor("a1", Evidence.ASSESSMENT));
        assertThatObject(TopicRules.settleByAssessment(
                        settled.after(), edition, CohortPolicy.STANDARD, "another", List.of("a1"), NOW))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void completion_is_told_once() {
        Decision.Changed all = (Decision.Changed) TopicRules.settleByAssessment(
                begun, edition, CohortPolicy.STANDARD, "attempt", List.of("A", "b1", "b2"), NOW);

        assertThat(all.after().completedAt()).isEqualTo(NOW);
        List<EventToTell> events = EnrolmentEvents.of(begun, all, edition, () -> "id", NOW);
        assertThat(events)
                .extracting(EventToTell::type)
                .containsExactly(
                        EnrolmentEvents.TOPIC_STATE_CHANGED,
                        EnrolmentEvents.TOPIC_STATE_CHANGED,
                        EnrolmentEvents.TOPIC_STATE_CHANGED,
                        EnrolmentEvents.TOPIC_STATE_CHANGED,
                        EnrolmentEvents.TOPIC_STATE_CHANGED,
                        EnrolmentEvents.ENROLMENT_COMPLETED);
        assertThat(EnrolmentEvents.of(all.after(), all, edition, () -> "id", NOW))
                .extracting(EventToTell::type)
                .doesNotContain(EnrolmentEvents.ENROLMENT_COMPLETED);
    }

    @Property
    void any_walk_keeps_the_number_true(@ForAll List<TopicState> states) {
        Enrolment at = begun;
        List<String> leaves = edition.leaves().stream().map(Edition.Node::id).toList();
        for (int step = 0; step < states.size(); step++) {
            if (tick(at, leaves.get(step % leaves.size()), states.get(step)) instanceof Decision.Changed changed) {
                at = changed.after();
            }
        }
        Enrolment end = at;
        long settled = edition.counted().stream()
                .filter(topic -> end.standing(topic).state() == TopicState.DONE
                        || end.standing(topic).state() == TopicState.SKIPPED)
                .count();
        assertThat((long) end.progress().settled()).isEqualTo(settled);
    }

    private Decision tick(Enrolment enrolment, String topic, TopicState state) {
        return TopicRules.tick(enrolment, edition, CohortPolicy.STANDARD, topic, state, NOW);
    }

    private Enrolment ticked(Enrolment enrolment, String topic, TopicState state) {
        return ((Decision.Changed) tick(enrolment, topic, state)).after();
    }
}
