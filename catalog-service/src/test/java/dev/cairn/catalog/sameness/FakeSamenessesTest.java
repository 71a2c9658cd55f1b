package dev.cairn.catalog.sameness;

import dev.cairn.catalog.sameness.model.Samenesses;

class FakeSamenessesTest extends SamenessesContract {

    private final Samenesses samenesses = new FakeSamenesses();

    @Override
    Samenesses samenesses() {
        return samenesses;
    }
}
