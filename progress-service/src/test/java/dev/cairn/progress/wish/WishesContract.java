package dev.cairn.progress.wish;

import static dev.cairn.progress.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Wishes}; every way to keep them obeys. */
abstract class WishesContract {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** A tenant of this test alone. */
    private final String org = "org-" + Ids.random().next();

    abstract Wishes wishes();

    @Test
    void a_key_stands_for_the_first_wish_that_brought_it() {
        assertThat(note(org, "k", "h")).isEqualTo(Insertion.INSERTED);
        assertThat(note(org, "k", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(note(org, "k", "another")).isEqualTo(Insertion.TAKEN);
        assertThat(note(org, "k", "h")).isEqualTo(Insertion.REPEATED);
    }

    @Test
    void another_organizations_key_is_another_key() {
        note(org, "k", "h");

        assertThat(note(org + "2", "k", "another")).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void of_many_at_once_one_is_the_first() {
        List<Insertion> outcomes = now(Flux.range(0, 12)
                .flatMap(
                        i -> wishes().note(org, new Creation("k", "h" + i), AT)
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList());

        assertThat(outcomes).filteredOn(Insertion.INSERTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Insertion.TAKEN::equals).hasSize(11);
    }

    private Insertion note(String organization, String id, String requestHash) {
        return now(wishes().note(organization, new Creation(id, requestHash), AT));
    }
}
