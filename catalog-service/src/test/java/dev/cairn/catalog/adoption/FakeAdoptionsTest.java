package dev.cairn.catalog.adoption;

import dev.cairn.catalog.adoption.model.Adoptions;

class FakeAdoptionsTest extends AdoptionsContract {

    private final Adoptions adoptions = new FakeAdoptions();

    @Override
    Adoptions adoptions() {
        return adoptions;
    }
}
