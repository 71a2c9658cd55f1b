package dev.cairn.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.search.model.Entries;
import dev.cairn.catalog.search.model.Hit;
import dev.cairn.catalog.search.model.SearchIndex;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of {@link SearchIndex}. */
abstract class SearchIndexContract {

    private static final OutlineNode BOWLINE = topic("b", "The bowline")
            .but()
            .description("A loop that does not slip, the *king* of knots.")
            .tags(List.of("loop"))
            .resources(List.of(new Resource("video", "Tying it one-handed", "https://knots.example/bowline")))
            .node();
    private static final OutlineNode HITCH = topic("h", "Clove hitch")
            .but()
            .description("Holds a loop on a pole.")
            .node();
    private static final Roadmap KNOTS = roadmap("Knots for sailors", BOWLINE, HITCH);

    abstract SearchIndex index();

    @Test
    void a_title_is_better_than_a_description_and_a_path_is_told() {
        publish("acme", "r1", KNOTS);

        assertThat(found("loop")).extracting(Hit::nodeId).containsExactly("b", "h");
        Hit best = found("bowline").getFirst();
        assertThat(best)
                .isEqualTo(new Hit(1, "r1", "b", "topic", "The bowline", List.of("Knots for sailors", "First"), true));
    }

    @Test
    void words_are_found_in_tags_descriptions_resources_and_the_roadmap_itself() {
        publish("acme", "r1", KNOTS);

        assertThat(found("king")).extracting(Hit::nodeId).containsExactly("b");
        assertThat(found("one-handed")).extracting(Hit::nodeId).containsExactly("b");
        assertThat(found("knots.example")).extracting(Hit::nodeId).contains("b");
        assertThat(found("sailors").getFirst().kind()).isEqualTo("roadmap");
        assertThat(found("sailors").getFirst().nodeId()).isNull();
    }

    @Test
    void all_words_come_first_and_some_words_if_nothing_holds_all() {
        publish("acme", "r1", KNOTS);

        assertThat(found("loop pole")).extracting(Hit::nodeId).containsExactly("h");
        assertThat(found("bowline nonsense")).extracting(Hit::nodeId).contains("b");
        assertThat(found("nonsense")).isEmpty();
    }

    @Test
    void the_last_word_may_be_the_beginning_of_one_and_case_and_accents_do_not_count() {
        publish("acme", "r1", roadmap("Cuisine", topic("t", "Crème brûlée"), topic("g", "Go"), topic("c", "日本語")));

        assertThat(found("creme bru")).extracting(Hit::nodeId).containsExactly("t");
        assertThat(found("BRÛLÉE")).extracting(Hit::nodeId).containsExactly("t");
        assertThat(found("go")).extracting(Hit::nodeId).containsExactly("g");
        assertThat(found("日本")).extracting(Hit::nodeId).containsExactly("c");
    }

    @Test
    void another_organization_finds_nothing_and_members_find_no_drafts() {
        draft("acme", "r1", KNOTS);

        assertThat(index().search("other", "bowline", true, 0, 10)).isEmpty();
        assertThat(index().search("acm", "bowline", true, 0, 10)).isEmpty();
        assertThat(index().search("acme", "bowline", false, 0, 10)).isEmpty();
        assertThat(index().search("acme", "bowline", true, 0, 10))
                .extracting(Hit::published)
                .containsExactly(false);
    }

    @Test
    void what_draft_and_edition_share_is_found_once_and_what_differs_by_those_who_may_see_it() {
        Roadmap changed = roadmap(
                "Knots for sailors", BOWLINE, HITCH.but().title("Constrictor").node());
        index().replace("acme", "r1", Entries.of(changed, KNOTS));
        index().refresh();

        assertThat(index().search("acme", "bowline", true, 0, 10)).hasSize(1);
        assertThat(index().search("acme", "bowline", false, 0, 10)).hasSize(1);
        assertThat(index().search("acme", "constrictor", false, 0, 10)).isEmpty();
        assertThat(index().search("acme", "constrictor", true, 0, 10)).hasSize(1);
        assertThat(index().search("acme", "clove", false, 0, 10)).hasSize(1);
    }

    @Test
    void what_is_replaced_by_nothing_is_found_no_more() {
        publish("acme", "r1", KNOTS);
        index().replace("acme", "r1", List.of());
        index().refresh();

        assertThat(index().search("acme", "bowline", true, 0, 10)).isEmpty();
    }

    @Test
    void what_is_replaced_is_found_no_more() {
        publish("acme", "r1", KNOTS);
        publish("acme", "r2", KNOTS);
        publish("acme", "r1", roadmap("Ropes", topic("x", "Splicing")));

        assertThat(found("bowline")).extracting(Hit::roadmapId).containsExactly("r2");
        assertThat(found("splicing")).extracting(Hit::roadmapId).containsExactly("r1");
    }

    @Test
    void hits_go_on_after_a_rank_and_end_at_the_deepest() {
        OutlineNode[] many = IntStream.range(0, 1_100)
                .mapToObj(i -> topic("n" + i, "Reef knot " + i))
                .toArray(OutlineNode[]::new);
        publish("acme", "r1", roadmap("Reefs", many));

        List<Hit> first = index().search("acme", "reef", false, 0, 4);
        List<Hit> second = index().search("acme", "reef", false, 2, 2);
        assertThat(first).extracting(Hit::rank).containsExactly(1, 2, 3, 4);
        assertThat(second).isEqualTo(first.subList(2, 4));
        assertThat(index().search("acme", "reef", false, SearchIndex.DEEPEST - 1, 10))
                .hasSize(1);
        assertThat(index().search("acme", "reef", false, SearchIndex.DEEPEST, 10))
                .isEmpty();
    }

    @Test
    void every_sign_is_text() {
        publish("acme", "r1", KNOTS);

        for (String odd :
                List.of("title:x", "(", "\"", "*", "a AND OR NOT", "+-!{}[]^~?:\\/", "\u0000", "💥", "x".repeat(200))) {
            assertThat(index().search("acme", odd, true, 0, 10)).as(odd).isNotNull();
        }
    }

    private List<Hit> found(String words) {
        return index().search("acme", words, false, 0, 100);
    }

    private void publish(String organization, String roadmapId, Roadmap roadmap) {
        replace(organization, roadmapId, roadmap, roadmap);
    }

    private void draft(String organization, String roadmapId, Roadmap roadmap) {
        replace(organization, roadmapId, roadmap, null);
    }

    private void replace(String organization, String roadmapId, Roadmap draft, @Nullable Roadmap published) {
        index().replace(organization, roadmapId, Entries.of(draft, published));
        index().refresh();
    }

    private static OutlineNode topic(String id, String title) {
        return OutlineNode.of(id, NodeKind.TOPIC, title);
    }

    private static Roadmap roadmap(String title, OutlineNode... topics) {
        OutlineNode stage = OutlineNode.of("s", NodeKind.STAGE, "First")
                .but()
                .children(List.of(topics))
                .node();
        return new Roadmap(title, null, null, List.of(stage), List.of());
    }
}
