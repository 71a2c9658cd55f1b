package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.Judged.NotAsked;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkPlace;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.model.RoadmapLink;
import dev.cairn.catalog.links.model.RoadmapLinks;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RoadmapLinksTest {

    private static final Set<Integer> WEB = Set.of(80, 443);

    @Test
    void a_roadmap_without_links_has_none() {
        assertThat(RoadmapLinks.of(Linked.roadmap(), null, WEB)).isEmpty();
    }

    @Test
    void a_link_stands_once_with_all_its_places_in_draft_and_edition() {
        Roadmap draft = Linked.roadmap("https://a.example/", "https://b.example/");
        Roadmap edition = Linked.roadmap("https://a.example/", "docs/c.md", "https://a.example/");

        List<RoadmapLink> links = RoadmapLinks.of(draft, edition, WEB);

        assertThat(links)
                .extracting(RoadmapLink::url)
                .containsExactly("docs/c.md", "https://a.example/", "https://b.example/");
        assertThat(links)
                .extracting(RoadmapLink::judged)
                .containsExactly(
                        new NotAsked(Reason.RELATIVE),
                        new LinkAddress("https://a.example/"),
                        new LinkAddress("https://b.example/"));
        assertThat(links.get(1).places())
                .containsExactly(
                        new LinkPlace("t0", "Topic 0", List.of("Knots", "First"), true, true),
                        new LinkPlace("t2", "Topic 2", List.of("Knots", "First"), false, true));
        assertThat(links.get(2).places())
                .containsExactly(new LinkPlace("t1", "Topic 1", List.of("Knots", "First"), true, false));
    }

    @Test
    void links_in_texts_are_found_beside_those_of_resources() {
        OutlineNode topic = OutlineNode.of("t", NodeKind.TOPIC, "Bowline")
                .but()
                .description(
                        "See [this](https://a.example/1 \"title\"), <https://a.example/2>, https://a.example/3.\n\n"
                                + "![drawn](https://a.example/4.png) and [that][ref], not `https://code.example/`,"
                                + " [here](#below), me@a.example.\n\n[ref]: https://a.example/5\n")
                .outcome("Ties what [the book](https://a.example/6) shows")
                .objectives(List.of("Read www.a.example/7"))
                .resources(List.of(new Resource("article", "How", "https://a.example/1")))
                .node();
        Roadmap roadmap = new Roadmap("Knots", "From [here](https://a.example/0)", null, List.of(topic), List.of());

        List<RoadmapLink> links = RoadmapLinks.of(roadmap, null, WEB);

        assertThat(links)
                .extracting(RoadmapLink::url)
                .containsExactlyInAnyOrder(
                        "https://a.example/0",
                        "https://a.example/1",
                        "https://a.example/2",
                        "https://a.example/3",
                        "https://a.example/4.png",
                        "https://a.example/5",
                        "https://a.example/6",
                        "http://www.a.example/7");
        assertThat(links.get(1).places())
                .containsExactly(new LinkPlace(LinkPlace.ROADMAP, "Knots", List.of(), true, false));
        assertThat(links.get(2).places()).containsExactly(new LinkPlace("t", "Bowline", List.of("Knots"), true, false));
    }

    @Test
    @Timeout(10)
    void a_text_that_is_made_to_be_slow_is_not_read() {
        OutlineNode topic = OutlineNode.of("t", NodeKind.TOPIC, "Bowline")
                .but()
                .description("[".repeat(90_000) + "](https://a.example/)".repeat(5_000))
                .node();

        assertThat(RoadmapLinks.of(new Roadmap("Knots", null, null, List.of(topic), List.of()), null, WEB))
                .isEmpty();
        String deep = "> ".repeat(90_000) + "https://a.example/";
        assertThat(RoadmapLinks.of(new Roadmap("Knots", deep, null, List.of(), List.of()), null, WEB))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_link_that_stands_everywhere_shows_some_places_and_counts_all() {
        String[] same =
                IntStream.range(0, 500).mapToObj(i -> "https://a.example/").toArray(String[]::new);

        assertThat(RoadmapLinks.of(Linked.roadmap(same), null, WEB))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.places()).hasSize(RoadmapLink.MOST_PLACES);
                    assertThat(link.placeCount()).isEqualTo(500);
                });
    }

    @Test
    void two_long_links_that_begin_alike_have_places_of_their_own_in_the_list() {
        String beginning = "https://a.example/" + "x".repeat(300);
        List<RoadmapLink> links = RoadmapLinks.of(Linked.roadmap(beginning + "1", beginning + "2"), null, WEB);

        assertThat(links)
                .hasSize(2)
                .extracting(RoadmapLink::position)
                .doesNotHaveDuplicates()
                .isSorted();
    }
}
