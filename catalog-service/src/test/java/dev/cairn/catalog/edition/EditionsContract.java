package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Editions}. */
abstract class EditionsContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Editions editions();

    @Test
    void what_was_added_is_found_as_it_was() {
        Edition first = edition("harbor", "r1", 1, "h1");

        assertThat(add(first, null)).isEqualTo(Insertion.INSERTED);

        assertThat(now(editions().find("harbor", "r1", 1))).isEqualTo(first);
        assertThat(now(editions().latest("harbor", "r1"))).isEqualTo(first);
    }

    @Test
    void what_was_never_added_is_empty() {
        assertThat(editions().find("harbor", "r1", 1).blockOptional(AT_MOST)).isEmpty();
        assertThat(editions().latest("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(editions().wished("harbor", "r1", "w").blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void an_edition_never_changes() {
        add(edition("harbor", "r1", 1, "h1"), null);

        assertThat(add(edition("harbor", "r1", 1, "h1"), null)).isEqualTo(Insertion.REPEATED);
        assertThat(add(edition("harbor", "r1", 1, "h2"), null)).isEqualTo(Insertion.TAKEN);
        assertThat(now(editions().find("harbor", "r1", 1)).contentHash()).isEqualTo("h1");
    }

    @Test
    void of_many_publishers_of_one_number_one_wins() {
        List<Insertion> outcomes = now(Flux.range(0, 16)
                .flatMap(
                        i -> adding(edition("harbor", "r1", 1, "h" + i), null).subscribeOn(Schedulers.boundedElastic()),
                        16)
                .collectList());

        assertThat(outcomes).filteredOn(Insertion.INSERTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Insertion.TAKEN::equals).hasSize(15);
    }

    @Test
    void the_newest_is_told_by_number_and_not_by_its_digits() {
        for (int number = 1; number <= 11; number++) {
            add(edition("harbor", "r1", number, "h" + number), null);
        }

        assertThat(now(editions().latest("harbor", "r1")).number()).isEqualTo(11);
    }

    @Test
    void what_is_anothers_is_not_there() {
        add(edition("harbor", "r1", 1, "h1"), "w");

        assertThat(editions().find("meadow", "r1", 1).blockOptional(AT_MOST)).isEmpty();
        assertThat(editions().latest("harbo", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(editions().latest("harbor", "r").blockOptional(AT_MOST)).isEmpty();
        assertThat(editions().wished("meadow", "r1", "w").blockOptional(AT_MOST))
                .isEmpty();
        assertThat(editions().wished("harbor", "r2", "w").blockOptional(AT_MOST))
                .isEmpty();
        assertThat(add(edition("meadow", "r1", 1, "h2"), null)).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void what_a_request_got_is_found_by_its_name() {
        add(edition("harbor", "r1", 1, "h1"), "w1");
        add(edition("harbor", "r1", 2, "h2"), null);
        add(edition("harbor", "r1", 3, "h3"), "w3");

        assertThat(now(editions().wished("harbor", "r1", "w1")).number()).isEqualTo(1);
        assertThat(now(editions().wished("harbor", "r1", "w3")).number()).isEqualTo(3);
        assertThat(editions().wished("harbor", "r1", "w2").blockOptional(AT_MOST))
                .isEmpty();
    }

    private Insertion add(Edition edition, @Nullable String wish) {
        return now(adding(edition, wish));
    }

    private Mono<Insertion> adding(Edition edition, @Nullable String wish) {
        String subject = edition.roadmapId() + "/" + edition.number();
        EventToTell event = new EventToTell(
                "e" + subject + edition.contentHash(),
                EditionPublished.TYPE,
                subject,
                AT,
                EditionPublished.of(edition));
        return editions().add(edition, wish, event);
    }

    private static Edition edition(String organization, String roadmapId, int number, String hash) {
        return new Edition(organization, roadmapId, number, AT, hash, SampleRoadmaps.titled("Knots"));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
