package dev.cairn.catalog.edition;

import dev.cairn.catalog.edition.model.Editions;

class FakeEditionsTest extends EditionsContract {

    private final Editions editions = new FakeEditions();

    @Override
    Editions editions() {
        return editions;
    }
}
