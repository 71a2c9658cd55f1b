package dev.cairn.assessment.paper.model;

import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Papers}; every way to keep them obeys. */
abstract class PapersContract {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Papers.Selection ALL = new Papers.Selection(null, null, true);

    /** A tenant of this test alone. */
    private final String org = "org-" + Ids.random().next();

    abstract Papers papers();

    @Test
    void what_was_added_is_found_as_it_was_and_was_written_once() {
        assertThat(add(org, paper("p1", "r", 1), "h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(papers().find(org, "p1"))).isEqualTo(new Papers.Revised(paper("p1", "r", 1), 1));
        assertThat(isEmpty(papers().find(org, "p2"))).isTrue();
    }

    @Test
    void the_same_wish_is_repeated_and_another_finds_the_id_taken() {
        add(org, paper("p1", "r", 1), "h");

        assertThat(add(org, paper("p1", "r", 1), "h")).isEqualTo(Insertion.REPEATED);
        assertThat(add(org, paper("p1", "other", 1), "another")).isEqualTo(Insertion.TAKEN);
        assertThat(now(papers().find(org, "p1")).paper().roadmapId()).isEqualTo("r");
    }

    @Test
    void another_organizations_paper_is_not_there() {
        add(org, paper("p1", "r", 1), "h");
        for (String neighbour : List.of(org + "2", org + "-x", org.substring(0, org.length() - 1))) {
            assertThat(isEmpty(papers().find(neighbour, "p1"))).isTrue();
            assertThat(isEmpty(papers().publish(neighbour, "p1", AT))).isTrue();
            assertThat(now(papers().list(neighbour, ALL, null, 10))).isEmpty();
        }
        assertThat(now(papers().find(org, "p1")).paper().state()).isEqualTo(PaperState.DRAFT);
    }

    @Test
    void a_paper_is_published_once_and_stays_as_it_was_then() {
        add(org, paper("p1", "r", 1), "h");

        Paper first = now(papers().publish(org, "p1", AT));
        Paper second = now(papers().publish(org, "p1", AT.plusSeconds(60)));

        assertThat(first).isEqualTo(paper("p1", "r", 1).publishedAt(AT)).isEqualTo(second);
        assertThat(now(papers().find(org, "p1"))).isEqualTo(new Papers.Revised(first, 2));
        assertThat(isEmpty(papers().publish(org, "none", AT))).isTrue();
    }

    /** All decide on what the first of them wrote, so nobody's own time is answered but that one's. */
    @Test
    void of_many_publishers_at_once_one_publishes() {
        add(org, paper("p1", "r", 1), "h");

        List<Paper> answers = now(Flux.range(0, 8)
                .flatMap(
                        i -> papers().publish(org, "p1", AT.plusSeconds(i)).subscribeOn(Schedulers.boundedElastic()), 8)
                .collectList());

        assertThat(answers)
                .hasSize(8)
                .containsOnly(now(papers().find(org, "p1")).paper());
        assertThat(now(papers().find(org, "p1")).revision()).isEqualTo(2);
    }

    @Test
    void a_list_is_in_the_order_of_ids_and_goes_on_after_one() {
        for (String id : List.of("p3", "p1", "p4", "p2")) {
            add(org, paper(id, "r", 1), "h");
        }

        assertThat(ids(ALL, null, 3)).containsExactly("p1", "p2", "p3");
        assertThat(ids(ALL, "p2", 10)).containsExactly("p3", "p4");
        assertThat(ids(ALL, "p4", 10)).isEmpty();
    }

    @Test
    void a_list_holds_what_was_selected_and_fills_its_pages_with_it() {
        add(org, paper("p1", "r", 1), "h");
        add(org, paper("p2", "r", 2), "h");
        add(org, paper("p3", "s", 1), "h");
        add(org, paper("p4", "r", 1), "h");
        now(papers().publish(org, "p3", AT));
        now(papers().publish(org, "p4", AT));

        assertThat(ids(new Papers.Selection("r", null, true), null, 10)).containsExactly("p1", "p2", "p4");
        assertThat(ids(new Papers.Selection("r", 1, true), null, 10)).containsExactly("p1", "p4");
        assertThat(ids(new Papers.Selection(null, 1, false), null, 10)).containsExactly("p3", "p4");
        assertThat(ids(new Papers.Selection("r", 1, false), null, 1)).containsExactly("p4");
        assertThat(ids(new Papers.Selection("r", 1, true), "p1", 1)).containsExactly("p4");
    }

    @Test
    void a_summary_tells_of_the_items_without_them() {
        add(org, paper("p1", "r", 1), "h");

        assertThat(now(papers().list(org, ALL, null, 1)))
                .containsExactly(
                        new PaperSummary("p1", "Light", "r", 1, List.of("optics"), 60, 2, 9, PaperState.DRAFT));
    }

    private Insertion add(String organization, Paper paper, String requestHash) {
        return now(papers().add(organization, paper, requestHash));
    }

    private List<String> ids(Papers.Selection selection, @Nullable String after, int limit) {
        return now(papers().list(org, selection, after, limit)).stream()
                .map(PaperSummary::paperId)
                .toList();
    }

    private static Paper paper(String id, String roadmapId, int edition) {
        return new Paper(
                id,
                "Light",
                roadmapId,
                edition,
                List.of("optics"),
                60,
                List.of(
                        Items.single("sky", 3, "*blue", "green"),
                        Items.multiple("primes", 6, "*two", "*three", "four")),
                AT,
                null);
    }
}
