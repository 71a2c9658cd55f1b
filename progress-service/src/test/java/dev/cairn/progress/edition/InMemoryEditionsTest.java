package dev.cairn.progress.edition;

class InMemoryEditionsTest extends EditionsContract {

    private final Editions editions = new InMemoryEditions();

    @Override
    Editions editions() {
        return editions;
    }
}
