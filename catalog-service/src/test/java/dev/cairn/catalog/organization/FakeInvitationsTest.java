package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Organizations;

class FakeInvitationsTest extends InvitationsContract {

    private final FakeIdentity fake = new FakeIdentity();

    @Override
    Organizations organizations() {
        return fake;
    }

    @Override
    Invitations invitations() {
        return fake;
    }
}
