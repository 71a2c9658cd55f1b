package dev.cairn.kit.store;

import dev.cairn.kit.testkit.Backends;

class AggregatesIT extends AggregatesContract {

    @Override
    String uri() {
        return Backends.mongodb();
    }
}
