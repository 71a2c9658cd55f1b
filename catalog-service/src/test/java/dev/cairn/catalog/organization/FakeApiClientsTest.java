package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;

class FakeApiClientsTest extends ApiClientsContract {

    private final FakeIdentity fake = new FakeIdentity();

    @Override
    Organizations organizations() {
        return fake;
    }

    @Override
    People people() {
        return fake;
    }

    @Override
    ApiClients clients() {
        return fake;
    }
}
