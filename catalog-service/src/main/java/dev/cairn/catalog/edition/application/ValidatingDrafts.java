package dev.cairn.catalog.edition.application;

import dev.cairn.catalog.edition.model.Caution;
import dev.cairn.catalog.edition.model.Cautions;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.edition.model.Obstacle;
import dev.cairn.catalog.edition.model.PublishingPolicy;
import dev.cairn.catalog.edition.model.Visible;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Says what stands in the way of publishing a draft, and what an author should look at, without publishing it. */
public final class ValidatingDrafts {

    /** Both lists in reading order; without obstacles the draft can be published. */
    public record Validation(long revision, List<Obstacle> obstacles, List<Caution> cautions) {}

    private final Roadmaps roadmaps;
    private final JsonMapper json;

    public ValidatingDrafts(Roadmaps roadmaps, JsonMapper json) {
        this.roadmaps = roadmaps;
        this.json = json;
    }

    /** Looks at the draft as it is now; empty if there is no such roadmap. */
    public Mono<Validation> validate(String organization, String roadmapId) {
        return roadmaps.draft(organization, roadmapId).map(draft -> {
            Roadmap shown = Visible.of(draft.roadmap());
            List<Obstacle> obstacles = new ArrayList<>(PublishingPolicy.obstacles(shown));
            int bytes = bytes(organization, roadmapId, shown);
            if (bytes > PublishingRoadmaps.LARGEST_DATA) {
                obstacles.add(new Obstacle(
                        shown.title(),
                        "an event of " + bytes + " bytes",
                        "at most " + PublishingRoadmaps.LARGEST_DATA + " bytes"));
            }
            return new Validation(draft.revision(), obstacles, Cautions.of(draft.roadmap()));
        });
    }

    /** Of the event that would tell of it, with the longest number. */
    private int bytes(String organization, String roadmapId, Roadmap shown) {
        Edition edition = new Edition(organization, roadmapId, Edition.LAST, Instant.MAX, "", null, shown, null);
        return json.writeValueAsBytes(EditionPublished.of(edition)).length;
    }
}
