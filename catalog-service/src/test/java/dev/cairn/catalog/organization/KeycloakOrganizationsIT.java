package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.keycloak.KeycloakOrganizations;
import dev.cairn.catalog.organization.model.Organizations;

class KeycloakOrganizationsIT extends OrganizationsContract {

    @Override
    Organizations organizations() {
        return new KeycloakOrganizations(RealIdentity.adminApi());
    }
}
