package dev.cairn.catalog.reimport;

import static dev.cairn.catalog.diff.Outlines.roadmap;
import static dev.cairn.catalog.diff.Outlines.stage;
import static dev.cairn.catalog.diff.Outlines.titled;
import static dev.cairn.catalog.diff.Outlines.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.reimport.model.Correction;
import dev.cairn.catalog.reimport.model.Decisions;
import dev.cairn.catalog.reimport.model.Decisions.Fault;
import dev.cairn.catalog.reimport.model.DocumentIds;
import dev.cairn.catalog.reimport.model.Match;
import dev.cairn.catalog.reimport.model.Matching;
import dev.cairn.catalog.reimport.model.Takeover;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    private static final OutlineNode NEEDING = topic("c")
            .but()
            .level("beginner")
            .hidden(true)
            .outsideId("k3")
            .prerequisites(List.of(new Prerequisite("a", "hard"), new Prerequisite("b", "soft")))
            .node();
    private static final Roadmap DRAFT = roadmap(stage("s", topic("a"), topic("b"), NEEDING));
    private static final Roadmap DOCUMENT =
            roadmap(titled("x", "Stage s", titled("y1", "Topic c"), titled("y2", "Topic a"), titled("y3", "New")));

    @Test
    void what_is_recognized_keeps_its_id_and_what_the_document_never_speaks_of_stays() {
        Roadmap after = Takeover.of(DRAFT, DOCUMENT, Decisions.of(Matching.of(DRAFT, DOCUMENT)));

        assertThat(ids(after)).containsExactly("s", "c", "a", "y3");
        OutlineNode needing = find(after, "c");
        assertThat(needing.level()).isEqualTo("beginner");
        assertThat(needing.hidden()).isTrue();
        assertThat(needing.outsideId()).isEqualTo("k3");
        assertThat(needing.prerequisites()).containsExactly(new Prerequisite("a", "hard"));
    }

    @Test
    void what_the_document_speaks_of_is_as_it_says_also_where_it_says_nothing() {
        Roadmap document = roadmap(titled(
                "x",
                "Stage s",
                titled("y1", "Topic c"),
                titled("y2", "Topic a")
                        .but()
                        .level("expert")
                        .prerequisites(List.of(new Prerequisite("y1", "hard")))
                        .node()));

        Roadmap after = Takeover.of(DRAFT, document, Decisions.of(Matching.of(DRAFT, document)));

        assertThat(find(after, "c").level()).isNull();
        assertThat(find(after, "c").prerequisites()).isEmpty();
        assertThat(find(after, "a").prerequisites()).containsExactly(new Prerequisite("c", "hard"));
    }

    @Test
    void what_is_replaced_gets_an_id_of_its_own_and_what_needed_it_needs_the_new_one() {
        Roadmap after = Takeover.of(
                DRAFT, DOCUMENT, corrected(new Correction("y2", "a", true), new Correction("y3", "b", false)));

        assertThat(ids(after)).containsExactly("s", "c", "y2", "b");
        assertThat(find(after, "y2").origins()).containsExactly(new Origin("a", Origin.Kind.REPLACED));
        assertThat(find(after, "c").prerequisites())
                .containsExactly(new Prerequisite("y2", "hard"), new Prerequisite("b", "soft"));
    }

    @Test
    void a_topic_that_is_taken_for_another_node_leaves_the_one_it_was_proposed_for_new() {
        Roadmap after = Takeover.of(DRAFT, DOCUMENT, corrected(new Correction("y3", "a", false)));

        assertThat(ids(after)).containsExactly("s", "c", "y2", "a");
        assertThat(find(after, "y2").origins()).isEmpty();
    }

    @Test
    void what_an_author_says_is_new_is_new() {
        assertThat(ids(Takeover.of(DRAFT, DOCUMENT, corrected(new Correction("y1", null, false)))))
                .containsExactly("s", "y1", "a", "y3");
    }

    @Test
    void corrections_that_cannot_be_are_all_named_at_once() {
        List<Correction> corrections = List.of(
                new Correction("nobody", "a", false),
                new Correction("y1", "nowhere", false),
                new Correction("y2", "b", false),
                new Correction("y3", "b", false),
                new Correction("y3", null, true));

        assertThat(Decisions.corrected(Matching.of(DRAFT, DOCUMENT), corrections, DRAFT))
                .isInstanceOfSatisfying(
                        Decisions.Wrong.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(Fault::path)
                                .containsExactly(
                                        "corrections[0].imported",
                                        "corrections[1].topicId",
                                        "corrections[3].topicId",
                                        "corrections[4].imported",
                                        "corrections[4].topicId"));
    }

    @Test
    void an_id_that_came_with_the_document_is_trusted_only_where_it_is_this_roadmaps() {
        AtomicInteger ids = new AtomicInteger();
        Roadmap document =
                roadmap(titled("given", "Splices", topic("b"), titled("lost", "Lost"), titled("foreign", "Foreign")));

        DocumentIds.Matched matched = DocumentIds.match(
                DRAFT,
                List.of(stage("s", titled("lost", "Lost"))),
                document,
                Set.of("given"),
                () -> "fresh" + ids.incrementAndGet());

        assertThat(matched.matches())
                .extracting(Match::imported)
                .containsExactly("given", "fresh1", "fresh2", "fresh3");
        assertThat(matched.matches().stream().map(match -> String.valueOf(match.topicId())))
                .containsExactly("null", "b", "lost", "null");
        Roadmap after = Takeover.of(DRAFT, matched.document(), Decisions.of(matched.matches()));
        assertThat(ids(after)).containsExactly("given", "b", "lost", "fresh3");
    }

    private static Decisions corrected(Correction... corrections) {
        Decisions.Outcome outcome = Decisions.corrected(Matching.of(DRAFT, DOCUMENT), List.of(corrections), DRAFT);
        if (outcome instanceof Decisions.Made made) {
            return made.decisions();
        }
        throw new AssertionError("refused: " + outcome);
    }

    private static List<String> ids(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .toList();
    }

    private static OutlineNode find(Roadmap roadmap, String id) {
        @Nullable
        OutlineNode found = roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElse(null);
        return Objects.requireNonNull(found);
    }
}
