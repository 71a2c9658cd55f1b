package dev.cairn.catalog.gitsync;

import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.Syncs;

class FakeGitStoresTest extends GitStoresContract {

    private final Bindings bindings = new FakeBindings();
    private final Syncs syncs = new FakeSyncs();

    @Override
    Bindings bindings() {
        return bindings;
    }

    @Override
    Syncs syncs() {
        return syncs;
    }
}
