package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;

class FakePeopleTest extends PeopleContract {

    private final FakeIdentity fake = new FakeIdentity();

    @Override
    Organizations organizations() {
        return fake;
    }

    @Override
    People people() {
        return fake;
    }
}
