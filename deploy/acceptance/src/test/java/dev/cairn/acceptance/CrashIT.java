package dev.cairn.acceptance;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.EventProbe;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Parts die at the worst moment, and nothing that was acknowledged is lost or counted twice. */
class CrashIT {

    private final WholePlatform platform = WholePlatform.running();
    private final Walk walk = new Walk(new Api(platform));

    @Test
    void progress_is_killed_between_the_answer_to_a_tick_and_its_event() throws Exception {
        String enrolment = walk.enrolled(walk.cohort(walk.published(markdown())), Walk.LEARNER);
        List<String> topics = walk.openTopics(enrolment);
        walk.tick(enrolment, topics.get(0), "done");

        // Without the broker the answer comes and the event cannot: that is the moment in between, made long.
        platform.crash("kafka");
        Api.Answer tick = walk.tick(enrolment, topics.get(1), "done");
        assertThat(tick.status()).isEqualTo(200);
        platform.crash("progress");
        platform.startAgain("kafka");
        platform.startAgain("progress");

        assertThat(walk.enrolment(enrolment).path("progress"))
                .isEqualTo(tick.body().path("progress"));
        try (EventProbe probe = new EventProbe(platform.kafka(), "cairn.progress.enrolments")) {
            eventually(
                    () -> assertThat(ofTopic(probe, enrolment, topics.get(1))).isNotEmpty());
            Set<String> ids = ofTopic(probe, enrolment, topics.get(1)).stream()
                    .map(told -> told.event().getId())
                    .collect(Collectors.toSet());
            assertThat(ids).as("told once, by its id").hasSize(1);
        }
    }

    @Test
    void the_store_is_killed_after_the_answer_to_a_tick() throws Exception {
        String enrolment = walk.enrolled(walk.cohort(walk.published(markdown())), Walk.LEARNER);
        List<String> topics = walk.openTopics(enrolment);
        Api.Answer tick = walk.tick(enrolment, topics.get(0), "done");
        assertThat(tick.status()).isEqualTo(200);

        platform.crash("store");
        platform.startAgain("store");

        eventually(() -> assertThat(walk.enrolment(enrolment).path("progress"))
                .isEqualTo(tick.body().path("progress")));
    }

    private static List<EventProbe.Told> ofTopic(EventProbe probe, String enrolment, String topic) {
        return probe.told().stream()
                .filter(told -> told.key().equals(enrolment))
                .filter(told -> told.data().path("topicId").asString("").equals(topic))
                .toList();
    }

    private static byte[] markdown() throws IOException {
        try (InputStream file = CrashIT.class.getResourceAsStream("/roadmaps/all-h1.md")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
