package dev.cairn.catalog.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.KeyReused;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Outcome;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Published;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.RefusedFor;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.Unchanged;
import dev.cairn.catalog.edition.application.PublishingRoadmaps.UnknownRoadmap;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
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
    void what_is_not_there_or_not_sound_is_not_published() {
        draft("r1", SampleRoadmaps.titled("nothing counts"));

        assertThat(publish("r1", "wish")).isInstanceOf(RefusedFor.class);
        assertThat(publish("r2", "wish")).isEqualTo(new UnknownRoadmap("r2"));
        assertThat(editions.told()).isEmpty();
    }

    private void draft(String id, Roadmap roadmap) {
        roadmaps.add("harbor", new Creation(id, "h"), roadmap, SampleRoadmaps.REPORT, AT)
                .block(AT_MOST);
    }

    private Outcome publish(String id, @Nullable String wish) {
        return Objects.requireNonNull(publishing.publish("harbor", id, wish).block(AT_MOST));
    }

    private static Roadmap knots(String topic) {
        OutlineNode leaf = node("t", NodeKind.TOPIC, topic, List.of());
        return new Roadmap("Knots", null, null, List.of(node("s", NodeKind.STAGE, "First", List.of(leaf))), List.of());
    }

    private static OutlineNode node(String id, NodeKind kind, String title, List<OutlineNode> children) {
        return new OutlineNode(
                id, kind, title, null, null, List.of(), null, null, false, List.of(), List.of(), List.of(), children);
    }
}
