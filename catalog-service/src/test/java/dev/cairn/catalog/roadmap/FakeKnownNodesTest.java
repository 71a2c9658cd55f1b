package dev.cairn.catalog.roadmap;

import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.Roadmap;

class FakeKnownNodesTest extends KnownNodesContract {

    @Override
    KnownNodes having(String organization, Roadmap roadmap) {
        return new FakeKnownNodes().with(organization, roadmap);
    }
}
