package dev.cairn.progress;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.Backends;
import dev.cairn.kit.testkit.EventProbe;
import dev.cairn.progress.enrolment.model.EnrolmentEvents;
import dev.cairn.progress.enrolment.mongo.MongoEnrolments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nothing that happened to an enrolment is missing from its ledger. */
class LedgerIT extends ProgressStory {

    @Test
    void ticks_at_once_are_all_kept_and_the_ledger_pages_over_what_has_moved() throws Exception {
        String roadmap = published(40);
        String enrolment = enrolled(cohort(roadmap), People.ADA);
        List<Future<Integer>> ticks = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 160; i++) {
                String topic = roadmap + "-t" + (i % 40);
                String wanted = i / 40 % 2 == 0 ? "learning" : "done";
                ticks.add(
                        threads.submit(() -> tick(ada, enrolment, topic, wanted).status()));
            }
        }
        long refused = 0;
        for (Future<Integer> tick : ticks) {
            assertThat(tick.get()).isIn(200, 409);
            refused += tick.get() == 409 ? 1 : 0;
        }
        assertThat(refused).as("lost races after all retries").isLessThan(40);

        List<Long> sequences = ledger(enrolment);

        assertThat(sequences)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        try (EventProbe probe = new EventProbe(Backends.kafka(), MongoEnrolments.TOPIC)) {
            eventually(() -> assertThat(probe.ofType(EnrolmentEvents.TOPIC_STATE_CHANGED))
                    .filteredOn(told -> told.key().equals(enrolment))
                    .hasSize(sequences.size()));
        }
    }

    private List<Long> ledger(String enrolment) {
        List<Long> sequences = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = ada.get("/enrolments/" + enrolment + "/ledger?limit=25" + cursor)
                    .expecting(200)
                    .body();
            page.path("items")
                    .forEach(entry -> sequences.add(entry.path("sequence").asLong()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return sequences;
    }
}
