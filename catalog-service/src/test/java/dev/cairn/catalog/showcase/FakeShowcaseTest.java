package dev.cairn.catalog.showcase;

import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.showcase.model.Showcase;

class FakeShowcaseTest extends ShowcaseContract {

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeEditions editions = new FakeEditions();
    private final FakeShowcase showcase = new FakeShowcase(roadmaps, editions);

    @Override
    Showcase showcase() {
        return showcase;
    }

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }

    @Override
    Editions editions() {
        return editions;
    }

    @Override
    long told(String organization, String roadmapId) {
        return showcase.told().stream()
                .filter(event -> event.subject().equals(roadmapId))
                .count();
    }
}
