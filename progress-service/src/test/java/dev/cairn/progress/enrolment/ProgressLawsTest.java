package dev.cairn.progress.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Edition.Node;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.Evidence;
import dev.cairn.progress.enrolment.model.Progress;
import dev.cairn.progress.enrolment.model.Standing;
import dev.cairn.progress.enrolment.model.TopicRules;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The laws of the one number, on curricula of any shape. */
class ProgressLawsTest {

    private static final List<TopicState> STATES = List.of(TopicState.values());
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** A curriculum, what a learner has done in it, and what their cohort allows. */
    record Walk(Edition edition, Map<String, Standing> topics, CohortPolicy policy) {

        Progress progress() {
            return Progress.of(edition, topics, policy);
        }

        Walk with(String topic, TopicState state) {
            Map<String, Standing> then = new HashMap<>(topics);
            then.put(topic, new Standing(state, Evidence.SELF, AT));
            return new Walk(edition, then, policy);
        }
    }

    @Property(tries = 500)
    void percent_is_the_floor_of_settled_by_counted_here_and_in_each_stage(@ForAll("walks") Walk walk) {
        Progress progress = walk.progress();

        assertThat(progress.settled()).isBetween(0, progress.counted());
        assertThat(progress.percent()).isEqualTo(floor(progress.settled(), progress.counted()));
        assertThat(progress.percent() == 100).isEqualTo(progress.isComplete());
        assertThat(progress.stages()).allSatisfy(stage -> {
            assertThat(stage.settled()).isBetween(0, stage.counted());
            assertThat(stage.percent()).isEqualTo(floor(stage.settled(), stage.counted()));
        });
    }

    @Property(tries = 500)
    void to_settle_one_more_topic_never_lowers_any_number(@ForAll("walks") Walk walk) {
        Progress before = walk.progress();
        for (Node leaf : walk.edition().leaves()) {
            Progress after = walk.with(leaf.id(), TopicState.DONE).progress();

            assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
            assertThat(after.counted()).isEqualTo(before.counted());
            for (int i = 0; i < after.stages().size(); i++) {
                assertThat(after.stages().get(i).settled())
                        .isGreaterThanOrEqualTo(before.stages().get(i).settled());
            }
        }
    }

    @Property(tries = 500)
    void what_is_optional_or_below_something_optional_moves_no_number(@ForAll("walks") Walk walk) {
        Set<String> optional = new HashSet<>();
        for (Node node : walk.edition().nodes()) {
            if (node.optional() || (node.parent() != null && optional.contains(node.parent()))) {
                optional.add(node.id());
            }
        }
        Progress progress = walk.progress();

        assertThat(progress.counted()).isEqualTo((int) walk.edition().leaves().stream()
                .filter(leaf -> !optional.contains(leaf.id()))
                .count());
        for (Node leaf : walk.edition().leaves()) {
            if (optional.contains(leaf.id())) {
                assertThat(walk.with(leaf.id(), TopicState.DONE).progress()).isEqualTo(progress);
                assertThat(walk.with(leaf.id(), TopicState.PENDING).progress()).isEqualTo(progress);
            }
        }
    }

    @Property(tries = 500)
    void to_skip_is_to_settle_where_the_cohort_allows_it_and_nothing_where_not(@ForAll("walks") Walk walk) {
        for (Node leaf : walk.edition().leaves()) {
            Progress skipped = walk.with(leaf.id(), TopicState.SKIPPED).progress();
            TopicState same = walk.policy().skipping() ? TopicState.DONE : TopicState.PENDING;

            assertThat(skipped).isEqualTo(walk.with(leaf.id(), same).progress());
        }
    }

    @Property(tries = 500)
    void to_learn_settles_nothing_and_all_done_is_complete(@ForAll("walks") Walk walk) {
        Walk learning = walk;
        Walk done = walk;
        for (Node leaf : walk.edition().leaves()) {
            learning = learning.with(leaf.id(), TopicState.LEARNING);
            done = done.with(leaf.id(), TopicState.DONE);
        }

        assertThat(learning.progress().percent()).isZero();
        assertThat(done.progress().percent()).isEqualTo(walk.edition().counted().isEmpty() ? 0 : 100);
    }

    /** Whatever stage or topic a paper is about, to pass it lowers no number, and to pass it again changes nothing. */
    @Property(tries = 300)
    void to_pass_a_paper_settles_what_it_is_about_for_good(@ForAll("walks") Walk walk) {
        Enrolment enrolment =
                new Enrolment("harbor", "cohort", "ada", "roadmap", 1, "Any", walk.topics(), walk.progress(), null);
        for (Node node : walk.edition().nodes()) {
            if (pass(walk, enrolment, node) instanceof Decision.Changed changed) {
                assertThat(changed.after().progress().percent())
                        .isGreaterThanOrEqualTo(enrolment.progress().percent());
                assertThat(walk.edition().countedOf(node.id()))
                        .allSatisfy(topic -> assertThat(
                                        changed.after().standing(topic).state())
                                .isEqualTo(TopicState.DONE));
                enrolment = changed.after();
            }
            assertThat((Object) pass(walk, enrolment, node)).isInstanceOf(Decision.Unchanged.class);
        }
    }

    private static Decision pass(Walk walk, Enrolment enrolment, Node node) {
        return TopicRules.settleByAssessment(
                enrolment, walk.edition(), walk.policy(), "attempt", List.of(node.id()), AT);
    }

    private static int floor(int settled, int counted) {
        return counted == 0 ? 0 : Math.floorDiv(100 * settled, counted);
    }

    /** Up to 25 nodes, each a stage, or a section or topic anywhere below one; any of them optional. */
    @Provide
    Arbitrary<Walk> walks() {
        return Arbitraries.randoms().map(chance -> {
            List<Node> nodes = new ArrayList<>();
            int many = 1 + chance.nextInt(25);
            for (int i = 0; i < many; i++) {
                nodes.add(node(i, nodes, chance));
            }
            Edition edition = new Edition("roadmap", 1, "Any", nodes);
            Map<String, Standing> topics = new HashMap<>();
            for (Node leaf : edition.leaves()) {
                TopicState state = STATES.get(chance.nextInt(STATES.size()));
                if (state != TopicState.PENDING) {
                    topics.put(leaf.id(), new Standing(state, Evidence.SELF, AT));
                }
            }
            return new Walk(edition, topics, new CohortPolicy(true, chance.nextBoolean(), true));
        });
    }

    private static Node node(int number, List<Node> before, Random chance) {
        boolean isStage = before.isEmpty() || chance.nextInt(5) == 0;
        String parent = isStage ? null : parent(before, chance);
        String kind = isStage ? "stage" : parent != null && chance.nextInt(4) == 0 ? "section" : "topic";
        return new Node("n" + number, parent, kind, "Node " + number, chance.nextInt(5) == 0, List.of());
    }

    private static @Nullable String parent(List<Node> before, Random chance) {
        return before.get(chance.nextInt(before.size())).id();
    }
}
