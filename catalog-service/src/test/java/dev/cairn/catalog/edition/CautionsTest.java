package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.Caution;
import dev.cairn.catalog.edition.model.Cautions;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author is told to look at, and what not. */
class CautionsTest {

    @Test
    void a_sound_draft_has_none() {
        assertThat(of(node("s", NodeKind.STAGE, linked("a", "https://a.example"))))
                .isEmpty();
    }

    @Test
    void links_that_are_relative_or_insecure_are_named_with_their_path() {
        assertThat(of(node("s", NodeKind.STAGE, linked("a", "docs/a.md"), linked("b", "HTTP://b.example"))))
                .containsExactly(
                        new Caution("Knots > s > a", "the relative link docs/a.md", "an address that works anywhere"),
                        new Caution("Knots > s > b", "the insecure link HTTP://b.example", "https"));
    }

    @Test
    void empty_sections_titles_twice_and_a_missing_estimate_are_told() {
        OutlineNode estimated = node("s", NodeKind.STAGE, topic("a"), topic("A"), node("t", NodeKind.SECTION))
                .but()
                .estimate(new Estimate(1, 1, "weeks"))
                .node();

        assertThat(of(estimated, node("u", NodeKind.STAGE, topic("b"))))
                .extracting(Caution::path)
                .containsExactlyInAnyOrder("Knots > u", "Knots > s > A", "Knots > s > t");
    }

    @Test
    void a_prerequisite_on_what_is_hidden_is_told_and_what_is_hidden_is_not_looked_at() {
        OutlineNode hidden = node("h", NodeKind.SECTION, linked("x", "x.md"))
                .but()
                .hidden(true)
                .node();
        OutlineNode needs = topic("a")
                .but()
                .prerequisites(List.of(new Prerequisite("x", Prerequisite.HARD)))
                .node();

        assertThat(of(node("s", NodeKind.STAGE, hidden, needs))).singleElement().satisfies(caution -> {
            assertThat(caution.path()).isEqualTo("Knots > s > a");
            assertThat(caution.found()).contains("x", "hidden");
        });
    }

    private static List<Caution> of(OutlineNode... stages) {
        return Cautions.of(new Roadmap("Knots", null, null, List.of(stages), List.of()));
    }

    private static OutlineNode linked(String id, String url) {
        return topic(id)
                .but()
                .resources(List.of(new Resource("article", "T", url)))
                .node();
    }

    private static OutlineNode topic(String id) {
        return OutlineNode.of(id, NodeKind.TOPIC, id);
    }

    private static OutlineNode node(String id, NodeKind kind, OutlineNode... children) {
        return OutlineNode.of(id, kind, id).but().children(List.of(children)).node();
    }
}
