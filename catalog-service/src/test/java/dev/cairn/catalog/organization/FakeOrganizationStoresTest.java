package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Aliases;
import dev.cairn.catalog.organization.model.Audit;

class FakeOrganizationStoresTest extends OrganizationStoresContract {

    private final FakeAudit audit = new FakeAudit();
    private final FakeAliases aliases = new FakeAliases();
    private final FakeAcceptances acceptances = new FakeAcceptances();

    @Override
    Audit audit() {
        return audit;
    }

    @Override
    Aliases aliases() {
        return aliases;
    }

    @Override
    Acceptances acceptances() {
        return acceptances;
    }
}
