package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.keycloak.KeycloakOrganizations;
import dev.cairn.catalog.organization.keycloak.KeycloakPeople;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;

class KeycloakPeopleIT extends PeopleContract {

    @Override
    Organizations organizations() {
        return new KeycloakOrganizations(RealIdentity.adminApi());
    }

    @Override
    People people() {
        return new KeycloakPeople(RealIdentity.adminApi());
    }
}
