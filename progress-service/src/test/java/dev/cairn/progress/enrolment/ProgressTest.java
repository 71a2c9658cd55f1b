package dev.cairn.progress.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.enrolment.model.Evidence;
import dev.cairn.progress.enrolment.model.Progress;
import dev.cairn.progress.enrolment.model.Standing;
import dev.cairn.progress.enrolment.model.TopicState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Standing DONE = new Standing(TopicState.DONE, Evidence.SELF, Instant.EPOCH);
    private static final Standing SKIPPED = new Standing(TopicState.SKIPPED, Evidence.SELF, Instant.EPOCH);
    private static final Standing LEARNING = new Standing(TopicState.LEARNING, Evidence.SELF, Instant.EPOCH);

    @Test
    void leaf_topics_count_unless_they_are_optional() {
        Progress none = Progress.of(Curricula.small(), Map.of(), CohortPolicy.STANDARD);

        assertThat(none.counted()).isEqualTo(5);
        assertThat(none.stages()).extracting(Progress.Stage::counted).containsExactly(2, 3);
    }

    @Test
    void skipped_is_settled_only_where_the_policy_allows_it_and_learning_never() {
        Map<String, Standing> topics = Map.of("a1", DONE, "a2", SKIPPED, "a3", DONE, "b1", LEARNING);

        assertThat(Progress.of(Curricula.small(), topics, CohortPolicy.STANDARD).settled())
                .isEqualTo(2);
        assertThat(Progress.of(Curricula.small(), topics, new CohortPolicy(true, false, true))
                        .settled())
                .isEqualTo(1);
    }

    @Property
    void percent_is_the_floor_and_100_only_when_all_is_settled(
            @ForAll @IntRange(min = 1, max = 400) int counted, @ForAll @IntRange(min = 0, max = 400) int wanted) {
        int settled = Math.min(wanted, counted);
        Edition edition = Curricula.of(counted);
        Map<String, Standing> topics = new HashMap<>();
        for (int i = 0; i < settled; i++) {
            topics.put("t" + i, DONE);
        }

        Progress progress = Progress.of(edition, topics, CohortPolicy.STANDARD);

        assertThat(progress.percent()).isEqualTo((int) Math.floor(100.0 * settled / counted));
        assertThat(progress.percent() == 100).isEqualTo(settled == counted);
        assertThat(progress.isComplete()).isEqualTo(settled == counted);
        assertThat(progress.stages().getFirst().percent()).isEqualTo(progress.percent());
    }
}
