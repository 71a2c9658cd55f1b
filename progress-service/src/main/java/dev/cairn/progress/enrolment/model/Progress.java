package dev.cairn.progress.enrolment.model;

import dev.cairn.progress.cohort.model.CohortPolicy;
import dev.cairn.progress.edition.Edition;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The one progress number, and the same of each stage. Every screen, event and report shows what is worked out here.
 *
 * @param percent {@code floor(100 x settled / counted)}; 100 only when all is settled; 0 when nothing counts
 * @param settled topics that are done, or skipped where that is allowed
 * @param counted leaf topics that are not optional
 */
public record Progress(int percent, int settled, int counted, List<Stage> stages) {

    /** A stage's own number, by the same rule. */
    public record Stage(String id, String title, int percent, int settled, int counted) {}

    public Progress {
        stages = List.copyOf(stages);
    }

    public static Progress of(Edition edition, Map<String, Standing> topics, CohortPolicy policy) {
        List<Stage> stages = edition.stages().stream()
                .map(stage -> {
                    List<String> counted = edition.countedOf(stage.id());
                    int settled = settled(counted, topics, policy);
                    return new Stage(
                            stage.id(), stage.title(), percent(settled, counted.size()), settled, counted.size());
                })
                .toList();
        int settled = settled(edition.counted(), topics, policy);
        return new Progress(
                percent(settled, edition.counted().size()),
                settled,
                edition.counted().size(),
                stages);
    }

    public boolean isComplete() {
        return counted > 0 && settled == counted;
    }

    static boolean isSettled(String topicId, Map<String, Standing> topics, CohortPolicy policy) {
        TopicState state = topics.getOrDefault(topicId, Standing.NONE).state();
        return state == TopicState.DONE || (state == TopicState.SKIPPED && policy.skipping());
    }

    static int percent(int settled, int counted) {
        return counted == 0 ? 0 : (int) (100L * settled / counted);
    }

    private static int settled(Collection<String> counted, Map<String, Standing> topics, CohortPolicy policy) {
        return (int) counted.stream()
                .filter(topic -> isSettled(topic, topics, policy))
                .count();
    }
}
