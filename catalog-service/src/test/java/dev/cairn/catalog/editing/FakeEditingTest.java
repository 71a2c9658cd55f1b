package dev.cairn.catalog.editing;

import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;

class FakeEditingTest extends EditingDraftsContract {

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final Drafts drafts = new FakeDrafts(roadmaps);

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }

    @Override
    Drafts drafts() {
        return drafts;
    }
}
