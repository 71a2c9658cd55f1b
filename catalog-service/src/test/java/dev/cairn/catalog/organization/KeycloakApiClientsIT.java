package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.keycloak.KeycloakApiClients;
import dev.cairn.catalog.organization.keycloak.KeycloakOrganizations;
import dev.cairn.catalog.organization.keycloak.KeycloakPeople;
import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.People;

class KeycloakApiClientsIT extends ApiClientsContract {

    @Override
    Organizations organizations() {
        return new KeycloakOrganizations(RealIdentity.adminApi());
    }

    @Override
    People people() {
        return new KeycloakPeople(RealIdentity.adminApi());
    }

    @Override
    ApiClients clients() {
        return new KeycloakApiClients(RealIdentity.adminApi(), people());
    }
}
