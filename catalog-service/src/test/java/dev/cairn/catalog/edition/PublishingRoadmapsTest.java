package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.KeyReused;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Outcome;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Published;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.RefusedFor;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Unchanged;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.UnknownRoadmap;
import dev.cairn.catalog.edition.application.RetiringEditions;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublishingRoadmapsTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeEditions editions = new FakeEditions();
    private final PublishingRoadmaps publishing = new PublishingRoadmaps(
            roadmaps, editions, JsonMapper.shared(), Ids.random(), Clock.fixed(AT, ZoneOffset.UTC));

    @Test
    void the_draft_becomes_the_first_edition_and_is_told_once() {
        draft("r1", knots("Bowline"));

        assertThat(publish("r1", null)).isEqualTo(new Published("r1", 1));
        assertThat(publish("r1", null)).isEqualTo(new Unchanged(1));
        assertThat(editions.told()).extracting(EventToTell::type).containsExactly(EditionPublished.TYPE);
    }

    @Test
    void the_same_request_again_gets_the_same_edition() {
        draft("r1", knots("Bowline"));

        assertThat(publish("r1", "wish")).isEqualTo(new Published("r1", 1));
        assertThat(publish("r1", "wish")).isEqualTo(new Published("r1", 1));
        assertThat(editions.told()).hasSize(1);
    }

    @Test
    void what_was_retired_can_be_published_again_and_is_another_edition() {
        draft("r1", knots("Bowline"));
        publish("r1", null);
        retire(1);

        assertThat(publish("r1", null)).isEqualTo(new Published("r1", 2));
        assertThat(publish("r1", null)).isEqualTo(new Unchanged(2));
        retire(2);
        assertThat(publish("r1", "wish")).isEqualTo(new Published("r1", 3));
        assertThat(publish("r1", "wish")).isEqualTo(new Published("r1", 3));
    }

    @Test
    void a_draft_like_the_newest_open_edition_is_not_published_though_a_later_one_is_retired() {
        draft("r1", knots("Bowline"));
        publish("r1", null);
        Draft read = Objects.requireNonNull(roadmaps.draft("harbor", "r1").block(AT_MOST));
        roadmaps.edit("harbor", "r1", read, knots("Clove hitch"));
        publish("r1", null);
        retire(2);

        assertThat(publish("r1", null)).isEqualTo(new Published("r1", 3));
        retire(3);
        Draft again = Objects.requireNonNull(roadmaps.draft("harbor", "r1").block(AT_MOST));
        roadmaps.edit("harbor", "r1", again, knots("Bowline"));
        assertThat(publish("r1", null)).isEqualTo(new Unchanged(1));
    }

    @Test
    void a_key_that_published_another_state_of_the_draft_is_refused() {
        Roadmap before = knots("Clove hitch");
        Edition first = new Edition("harbor", "r1", 1, AT, "of another draft", before);
        EventToTell event = new EventToTell("e", EditionPublished.TYPE, "r1/1", AT, EditionPublished.of(first));
        editions.add(first, "wish", event).block(AT_MOST);
        draft("r1", knots("Bowline"));

        assertThat(publish("r1", "wish")).isEqualTo(new KeyReused());
        assertThat(publish("r1", "another wish")).isEqualTo(new Published("r1", 2));
    }

    @Test
    void what_is_hidden_is_in_no_edition_and_in_no_event_and_to_hide_more_of_nothing_changes_nothing() {
        OutlineNode shown = node("t", NodeKind.TOPIC, "Bowline", List.of())
                .but()
                .prerequisites(List.of(new Prerequisite("u", Prerequisite.HARD)))
                .node();
        OutlineNode below = node("u", NodeKind.TOPIC, "Secret", List.of());
        OutlineNode hidden = node("h", NodeKind.SECTION, "Hidden", List.of(below))
                .but()
                .hidden(true)
                .node();
        OutlineNode stage = node("s", NodeKind.STAGE, "First", List.of(shown, hidden));
        draft("r1", new Roadmap("Knots", null, null, List.of(stage), List.of()));

        assertThat(publish("r1", null)).isEqualTo(new Published("r1", 1));

        Edition edition =
                Objects.requireNonNull(editions.find("harbor", "r1", 1).block(AT_MOST));
        assertThat(edition.roadmap().outline().stream()
                        .flatMap(OutlineNode::all)
                        .map(OutlineNode::id))
                .containsExactly("s", "t");
        assertThat(edition.roadmap().outline().getFirst().children().getFirst().prerequisites())
                .isEmpty();
        assertThat((EditionPublished) editions.told().getFirst().data())
                .extracting(told ->
                        told.outline().stream().map(EditionPublished.Node::id).toList())
                .isEqualTo(List.of("s", "t"));
    }

    @Test
    void an_event_tells_what_a_node_came_from() {
        OutlineNode leaf = node("t", NodeKind.TOPIC, "Bowline", List.of())
                .but()
                .origins(List.of(new Origin("old", Origin.Kind.SPLIT)))
                .node();
        OutlineNode stage = node("s", NodeKind.STAGE, "First", List.of(leaf));
        draft("r1", new Roadmap("Knots", null, null, List.of(stage), List.of()));
        publish("r1", null);

        EditionPublished told = (EditionPublished) editions.told().getFirst().data();
        assertThat(told.outline().get(1).origins()).containsExactly(new EditionPublished.From("old", "split"));
        assertThat(told.outline().get(0).origins()).isNull();
    }

    @Test
    void other_notes_with_the_same_key_are_another_request() {
        draft("r1", knots("Bowline"));
        publish("r1", "wish");

        assertThat(publishing.publish("harbor", "r1", "wish", "Notes").block(AT_MOST))
                .isEqualTo(new KeyReused());
    }

    @Test
    void what_is_not_there_or_not_sound_is_not_published() {
        draft("r1", SampleRoadmaps.titled("nothing counts"));

        assertThat(publish("r1", "wish")).isInstanceOf(RefusedFor.class);
        assertThat(publish("r2", "wish")).isEqualTo(new UnknownRoadmap("r2"));
        assertThat(editions.told()).isEmpty();
    }

    private void retire(int number) {
        assertThat(new RetiringEditions(editions, Ids.random(), Clock.fixed(AT, ZoneOffset.UTC))
                        .retire("harbor", "r1", number)
                        .block(AT_MOST))
                .isNotNull();
    }

    private void draft(String id, Roadmap roadmap) {
        roadmaps.add("harbor", new Creation(id, "h"), roadmap, SampleRoadmaps.REPORT, AT)
                .block(AT_MOST);
    }

    private Outcome publish(String id, @Nullable String wish) {
        return Objects.requireNonNull(
                publishing.publish("harbor", id, wish, null).block(AT_MOST));
    }

    private static Roadmap knots(String topic) {
        OutlineNode leaf = node("t", NodeKind.TOPIC, topic, List.of());
        return new Roadmap("Knots", null, null, List.of(node("s", NodeKind.STAGE, "First", List.of(leaf))), List.of());
    }

    private static OutlineNode node(String id, NodeKind kind, String title, List<OutlineNode> children) {
        return OutlineNode.of(id, kind, title).but().children(children).node();
    }
}
