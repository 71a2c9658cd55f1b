package dev.cairn.catalog.reimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.reimport.model.Match;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Proposals}. */
abstract class ProposalsContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Proposal PROPOSAL = new Proposal(
            "p1",
            "r1",
            3,
            AT,
            Instant.parse("2099-01-01T00:00:00Z"),
            SampleRoadmaps.titled("Knots"),
            SampleRoadmaps.REPORT,
            List.of(new Match("n1", null, null, 0), new Match("n2", "t2", Match.By.LIKENESS, 0.75)),
            null);

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Proposals proposals();

    @Test
    void what_was_added_is_found_as_it_was_until_it_expires() {
        assertThat(add("h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(proposals().find("harbor", "r1", "p1", AT))).isEqualTo(PROPOSAL);
        assertThat(proposals().find("harbor", "r1", "p1", PROPOSAL.expiresAt()).blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void what_is_anothers_is_not_there() {
        add("h");

        assertThat(proposals().find("meadow", "r1", "p1", AT).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(proposals().find("harbor", "r2", "p1", AT).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(proposals().confirm("meadow", "r1", "p1", confirmed(1)).blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void the_same_wish_is_fulfilled_once_and_another_finds_the_id_taken() {
        add("h");

        assertThat(add("h")).isEqualTo(Insertion.REPEATED);
        assertThat(add("other")).isEqualTo(Insertion.TAKEN);
    }

    @Test
    void of_many_confirmations_the_first_stays_and_all_hear_of_it() {
        add("h");

        List<Proposal.Confirmed> heard = now(Flux.range(0, 8)
                .flatMap(i -> proposals()
                        .confirm("harbor", "r1", "p1", confirmed(i))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(heard).hasSize(8).containsOnly(heard.getFirst());
        assertThat(now(proposals().find("harbor", "r1", "p1", AT)).confirmed()).isEqualTo(heard.getFirst());
    }

    private static Proposal.Confirmed confirmed(int revision) {
        return new Proposal.Confirmed(revision, "hash" + revision, AT);
    }

    private Insertion add(String hash) {
        return now(proposals().add("harbor", PROPOSAL, hash));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
