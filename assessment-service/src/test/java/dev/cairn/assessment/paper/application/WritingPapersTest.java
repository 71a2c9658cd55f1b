package dev.cairn.assessment.paper.application;

import static dev.cairn.assessment.Now.done;
import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.cairn.assessment.edition.Edition;
import dev.cairn.assessment.edition.InMemoryEditions;
import dev.cairn.assessment.paper.model.InMemoryPapers;
import dev.cairn.assessment.paper.model.Items;
import dev.cairn.assessment.paper.model.PaperState;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a paper can be about is decided without a store. */
class WritingPapersTest {

    private final InMemoryPapers papers = new InMemoryPapers();
    private final InMemoryEditions editions = new InMemoryEditions();
    private final WritingPapers writing =
            new WritingPapers(papers, editions, Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

    /** Stage A has as many topics as a pass may settle, stage B one more. */
    @BeforeEach
    void anEdition() {
        List<Edition.Node> outline = new ArrayList<>();
        outline.add(new Edition.Node("A", null, false));
        for (int i = 0; i < WritingPapers.MOST_SETTLED; i++) {
            outline.add(new Edition.Node("a" + i, "A", true));
        }
        outline.add(new Edition.Node("B", null, false));
        outline.add(new Edition.Node("b", "B", true));
        done(editions.keep("harbor", new Edition("r", 1, outline)));
    }

    @Test
    void a_paper_begins_as_a_draft() {
        assertThatObject(write("h", 1, "a1", "B")).isEqualTo(new WritingPapers.Written("p1"));

        assertThat(now(papers.find("harbor", "p1")).paper().state()).isEqualTo(PaperState.DRAFT);
    }

    @Test
    void the_same_wish_answers_the_same_and_another_finds_the_key_used() {
        write("h", 1, "a1");

        assertThatObject(write("h", 1, "a1")).isEqualTo(new WritingPapers.Written("p1"));
        assertThatObject(write("another", 1, "a2")).isEqualTo(new WritingPapers.KeyReused());
    }

    @Test
    void a_paper_about_what_is_not_there_is_refused() {
        assertThatObject(write("h", 1, "a1", "wind")).isEqualTo(new WritingPapers.UnknownTopics(List.of("wind")));
        assertThatObject(write("h", 2, "a1")).isEqualTo(new WritingPapers.UnknownEdition("r", 2));
        assertThat(isEmpty(papers.find("harbor", "p1"))).isTrue();
    }

    @Test
    void a_pass_settles_no_more_than_progress_can_write_at_once() {
        assertThatObject(write("h", 1, "A", "B"))
                .isEqualTo(new WritingPapers.TooManyTopics(WritingPapers.MOST_SETTLED + 1, WritingPapers.MOST_SETTLED));
        assertThatObject(write("h", 1, "A", "a7")).isEqualTo(new WritingPapers.Written("p1"));
    }

    private WritingPapers.Outcome write(String requestHash, int edition, String... topics) {
        return now(writing.write(
                "harbor",
                new Creation("p1", requestHash),
                new WritingPapers.Wish(
                        "Light",
                        "r",
                        edition,
                        List.of(topics),
                        60,
                        List.of(Items.single("sky", 3, "*blue", "green")))));
    }
}
