package dev.cairn.catalog.links;

import dev.cairn.catalog.links.model.Links;

class FakeLinksTest extends LinksContract {

    private final Links links = new FakeLinks();

    @Override
    Links links() {
        return links;
    }
}
