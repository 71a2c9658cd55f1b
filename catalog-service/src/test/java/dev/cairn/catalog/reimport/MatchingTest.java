package dev.cairn.catalog.reimport;

import static dev.cairn.catalog.diff.Outlines.node;
import static dev.cairn.catalog.diff.Outlines.roadmap;
import static dev.cairn.catalog.diff.Outlines.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.reimport.model.Match;
import dev.cairn.catalog.reimport.model.Match.By;
import dev.cairn.catalog.reimport.model.Matching;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MatchingTest {

    private static final Roadmap KNOTS = roadmap(
            stage("s1", "Loops", titled("a", "Bowline"), titled("b", "Figure eight loop"), titled("c", "Tools")),
            stage("s2", "Bends", titled("d", "Sheet bend"), titled("e", "Zeppelin bend"), titled("f", "Tools")));

    @Test
    void an_id_is_surer_than_a_title() {
        Roadmap document = roadmap(stage("x", "Loops", titled("b", "Bowline"), titled("y", "Figure eight loop")));

        assertThat(match(document, "b")).isEqualTo(new Match("b", "b", By.ID, 1));
        assertThat(match(document, "x")).isEqualTo(new Match("x", "s1", By.PATH, 1));
        assertThat(match(document, "y").topicId()).isNotEqualTo("b");
    }

    @Test
    void the_same_title_under_the_same_node_is_the_same_also_where_titles_repeat() {
        Roadmap document = roadmap(
                stage("x2", "bends", titled("y1", "Tools"), titled("y2", "Sheet  Bend")),
                stage("x1", "Loops", titled("y3", "TOOLS")));

        assertThat(match(document, "y1")).isEqualTo(new Match("y1", "f", By.PATH, 1));
        assertThat(match(document, "y2")).isEqualTo(new Match("y2", "d", By.PATH, 1));
        assertThat(match(document, "y3")).isEqualTo(new Match("y3", "c", By.PATH, 1));
    }

    @Test
    void a_title_that_stands_once_is_found_elsewhere() {
        Roadmap document = roadmap(stage("x", "Bends", titled("y", "Bowline")));

        assertThat(match(document, "y").topicId()).isEqualTo("a");
        assertThat(match(document, "y").by()).isEqualTo(By.TITLE);
    }

    @Test
    void what_is_below_a_stage_with_another_name_is_found_by_its_path_once_the_stage_is() {
        Roadmap document = roadmap(stage(
                "x",
                "Loops and nooses",
                titled("y1", "Bowline"),
                titled("y2", "Figure eight loop"),
                titled("y3", "Tools")));

        assertThat(match(document, "x").topicId()).isEqualTo("s1");
        assertThat(match(document, "x").by()).isEqualTo(By.LIKENESS);
        assertThat(match(document, "y3")).isEqualTo(new Match("y3", "c", By.PATH, 1));
    }

    @Test
    void a_title_in_other_words_or_with_a_slip_of_the_pen_is_found_by_likeness() {
        Roadmap document = roadmap(
                stage("x", "Loops", titled("y1", "Double figure-of-eight"), titled("y2", "Bowlin")),
                stage("z", "Bends", titled("y3", "Something else altogether")));

        assertThat(match(document, "y1")).matches(match -> "b".equals(match.topicId()) && match.by() == By.LIKENESS);
        assertThat(match(document, "y2")).matches(match -> "a".equals(match.topicId()) && match.likeness() < 1);
        assertThat(match(document, "y3")).isEqualTo(new Match("y3", null, null, 0));
    }

    @Test
    void the_same_resource_and_description_tell_more_than_another_title() {
        Roadmap known = roadmap(stage("s", "Loops", reading("a", "Bowline", "https://knots.example/king/")));
        Roadmap document = roadmap(stage("x", "Loops", reading("y", "King of all", "http://www.knots.example/king")));

        assertThat(Matching.of(known, document).getLast().topicId()).isEqualTo("a");
    }

    @Test
    void an_outside_id_that_returns_with_another_title_is_not_trusted() {
        OutlineNode known = titled("a", "Bowline").but().outsideId("k1").node();
        OutlineNode same = titled("y", "The bowline").but().outsideId("k1").node();
        OutlineNode other = titled("y", "Whipping twine").but().outsideId("k1").node();

        assertThat(Matching.of(roadmap(known), roadmap(same)).getFirst()).isEqualTo(new Match("y", "a", By.ID, 1));
        assertThat(Matching.of(roadmap(known), roadmap(other)).getFirst().topicId())
                .isNull();
    }

    @Test
    void no_node_is_taken_twice_and_the_answer_is_always_the_same() {
        Roadmap document = roadmap(stage("x", "Loops", titled("y1", "Bowline knot"), titled("y2", "Bowline knots")));

        List<Match> matches = Matching.of(KNOTS, document);

        assertThat(matches).isEqualTo(Matching.of(KNOTS, document));
        assertThat(matches).extracting(Match::imported).containsExactly("x", "y1", "y2");
        assertThat(matches.stream().filter(match -> "a".equals(match.topicId())))
                .hasSize(1);
    }

    @Test
    @Timeout(20)
    void two_thousand_nodes_in_other_words_and_another_order_are_matched_in_a_moment() {
        Random chance = new Random(11);
        List<OutlineNode> before = new ArrayList<>();
        List<OutlineNode> after = new ArrayList<>();
        for (int at = 0; at < 2_000; at++) {
            String title = words(chance);
            before.add(titled("t" + at, title));
            after.add(titled("n" + at, "Advanced " + title));
        }
        Collections.shuffle(after, chance);
        Roadmap known = roadmap(node("s", NodeKind.STAGE, "All", before.toArray(OutlineNode[]::new)));
        Roadmap document = roadmap(node("x", NodeKind.STAGE, "All", after.toArray(OutlineNode[]::new)));

        List<Match> matches = Matching.of(known, document);

        assertThat(matches.stream().filter(match -> ("n" + number(match.topicId())).equals(match.imported())))
                .hasSizeGreaterThan(1_900);
    }

    private static String number(@Nullable String id) {
        return id == null ? "" : id.substring(1);
    }

    private static String words(Random chance) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 3; word++) {
            for (int letter = 0; letter < 5; letter++) {
                words.append((char) ('a' + chance.nextInt(26)));
            }
            words.append(' ');
        }
        return words.append("knot").toString();
    }

    private static OutlineNode stage(String id, String title, OutlineNode... topics) {
        return node(id, NodeKind.STAGE, title, topics);
    }

    private static OutlineNode reading(String id, String title, String url) {
        return titled(id, title)
                .but()
                .description("The loop that neither slips nor jams")
                .resources(List.of(new Resource("article", "How", url)))
                .node();
    }

    private static Match match(Roadmap document, String imported) {
        return Matching.of(KNOTS, document).stream()
                .filter(match -> match.imported().equals(imported))
                .findFirst()
                .orElseThrow();
    }
}
