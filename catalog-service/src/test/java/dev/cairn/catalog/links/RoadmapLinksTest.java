package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.Judged.NotAsked;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkPlace;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.model.RoadmapLink;
import dev.cairn.catalog.links.model.RoadmapLinks;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
