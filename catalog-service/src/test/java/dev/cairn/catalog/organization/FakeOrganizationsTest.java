package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Organizations;

class FakeOrganizationsTest extends OrganizationsContract {

    private final FakeIdentity fake = new FakeIdentity();

    @Override
    Organizations organizations() {
        return fake;
    }
}
