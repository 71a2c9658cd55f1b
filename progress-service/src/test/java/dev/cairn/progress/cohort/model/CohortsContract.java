package dev.cairn.progress.cohort.model;

import static dev.cairn.progress.Now.isEmpty;
import static dev.cairn.progress.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Cohorts}; every way to keep them obeys. */
abstract class CohortsContract {

    private static final Ids IDS = Ids.random();
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** A tenant of this test alone. */
    private final String org = "org-" + IDS.next();

    abstract Cohorts cohorts();

    @Test
    void what_was_added_is_found_as_it_was() {
        assertThat(add(org, "c1", "h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(cohorts().find(org, "c1"))).isEqualTo(cohort("c1"));
        assertThat(isEmpty(cohorts().find(org, "c2"))).isTrue();
    }

    @Test
    void the_same_wish_is_repeated_and_another_finds_the_id_taken() {
        add(org, "c1", "h");

        assertThat(add(org, "c1", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(add(org, "c1", "another")).isEqualTo(Insertion.TAKEN);
        assertThat(now(cohorts().list(org, null, 10))).containsExactly(cohort("c1"));
    }

    @Test
    void of_many_wishes_for_one_id_at_once_exactly_one_is_fulfilled() {
        List<Insertion> outcomes = now(Flux.range(0, 12)
                .flatMap(
                        i -> cohorts()
                                .add(org, cohort("c1"), "h" + i, created("c1"))
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList());

        assertThat(outcomes).filteredOn(Insertion.INSERTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Insertion.TAKEN::equals).hasSize(11);
    }

    @Test
    void another_organizations_cohort_is_not_there() {
        add(org, "c1", "h");
        for (String neighbour : List.of(org + "2", org + "-x", org.substring(0, org.length() - 1))) {
            assertThat(isEmpty(cohorts().find(neighbour, "c1"))).isTrue();
            assertThat(now(cohorts().list(neighbour, null, 10))).isEmpty();
            assertThat(add(neighbour, "c1", "another")).isEqualTo(Insertion.INSERTED);
        }
        assertThat(now(cohorts().list(org, null, 10))).hasSize(1);
    }

    @Test
    void a_list_is_in_the_order_of_ids_and_goes_on_after_one() {
        for (String id : List.of("c3", "c1", "c4", "c2")) {
            add(org, id, "h");
        }

        assertThat(ids(null, 3)).containsExactly("c1", "c2", "c3");
        assertThat(ids("c2", 10)).containsExactly("c3", "c4");
        assertThat(ids("c25", 1)).containsExactly("c3");
        assertThat(ids("c4", 10)).isEmpty();
    }

    private Insertion add(String organization, String id, String requestHash) {
        return now(cohorts().add(organization, cohort(id), requestHash, created(id)));
    }

    private List<String> ids(@Nullable String after, int limit) {
        return now(cohorts().list(org, after, limit)).stream()
                .map(Cohort::cohortId)
                .toList();
    }

    private static Cohort cohort(String id) {
        return new Cohort(id, "Autumn", "roadmap", 1, LocalDate.of(2026, 9, 7), ZoneId.of("Europe/Berlin"), AT);
    }

    private EventToTell created(String id) {
        return new EventToTell(
                IDS.next(),
                CohortCreated.TYPE,
                id,
                AT,
                new CohortCreated(org, id, "Autumn", "roadmap", 1, "2026-09-07", "Europe/Berlin"));
    }
}
