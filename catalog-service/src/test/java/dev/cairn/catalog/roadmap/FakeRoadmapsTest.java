package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.Roadmaps;

class FakeRoadmapsTest extends RoadmapsContract {

    private final Roadmaps roadmaps = new FakeRoadmaps();

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }
}
