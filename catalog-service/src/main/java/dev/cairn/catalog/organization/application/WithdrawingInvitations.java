package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Invitations.Open;
import dev.cairn.catalog.organization.model.Role;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Takes invitations back that nobody has accepted yet. */
public final class WithdrawingInvitations {

    private final Invitations invitations;
    private final Recording recording;

    public WithdrawingInvitations(Invitations invitations, Recording recording) {
        this.invitations = invitations;
        this.recording = recording;
    }

    /** Withdraws; false if no such invitation waits for an answer. */
    public Mono<Boolean> withdrawing(String organization, String by, String invitationId) {
        return invitations
                .find(organization, invitationId)
                .flatMap(open -> recording.of(
                        new Intent(
                                organization,
                                by,
                                Deed.INVITATION_WITHDRAWN,
                                Objects.requireNonNullElse(open.promiseId(), open.id()),
                                Role.words(open.roles())),
                        withdraw(organization, open),
                        withdrawn -> withdrawn ? Verdict.DONE : Verdict.REFUSED))
                .defaultIfEmpty(false);
    }

    /**
     * The invitation goes first: one that was accepted a moment ago is not there any more, and its promise is kept. Cut off
     * in between, the promise goes when it is looked at next, as after one that ran out.
     */
    private Mono<Boolean> withdraw(String organization, Open open) {
        return invitations
                .withdraw(organization, open.id())
                .flatMap(withdrawn -> withdrawn && open.promiseId() != null
                        ? invitations.forget(organization, open.promiseId()).thenReturn(true)
                        : Mono.just(withdrawn));
    }
}
