package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.keycloak.KeycloakInvitations;
import dev.cairn.catalog.organization.keycloak.KeycloakOrganizations;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Organizations;

class KeycloakInvitationsIT extends InvitationsContract {

    @Override
    Organizations organizations() {
        return new KeycloakOrganizations(RealIdentity.adminApi());
    }

    @Override
    Invitations invitations() {
        return new KeycloakInvitations(RealIdentity.adminApi());
    }
}
