package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Acceptances.Awaited;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Invitations.Sending;
import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.identity.Directory;
import java.time.Clock;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Invites people by e-mail with the roles that they shall have; where no mail can be sent, they are added at once. */
public final class InvitingPeople {

    /** What became of it. */
    public sealed interface Outcome {}

    /** A mail is under way; the roles wait for the answer. */
    public record Invited(String promiseId) implements Outcome {}

    /**
     * There is no mail here, so the person belongs to it now.
     *
     * @param isNew whether there was no account before; it has no password yet
     */
    public record Added(String memberId, boolean isNew) implements Outcome {}

    /** Who belongs to it already is not invited; their roles are set. */
    public record AlreadyMember(String memberId) implements Outcome {}

    /** The address has a form that is not taken. */
    public record Unfit() implements Outcome {}

    private final Invitations invitations;
    private final Acceptances acceptances;
    private final People people;
    private final Directory directory;
    private final AddingMembers addingMembers;
    private final Recording recording;
    private final Clock clock;

    public InvitingPeople(
            Invitations invitations,
            Acceptances acceptances,
            People people,
            Directory directory,
            AddingMembers addingMembers,
            Recording recording,
            Clock clock) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.people = people;
        this.directory = directory;
        this.addingMembers = addingMembers;
        this.recording = recording;
        this.clock = clock;
    }

    /** Invites one person, or invites them again with other roles. */
    public Mono<Outcome> inviting(String organization, String by, String email, Set<Role> roles) {
        return people.idOf(email)
                .flatMap(id -> directory.member(organization, id))
                .<Outcome>map(member -> new AlreadyMember(member.id()))
                .switchIfEmpty(Mono.defer(() -> invitations
                        .canSend()
                        .flatMap(can -> can
                                ? sending(organization, by, email, roles)
                                : addingAtOnce(organization, by, email, roles))));
    }

    private Mono<Outcome> addingAtOnce(String organization, String by, String email, Set<Role> roles) {
        return addingMembers
                .adding(organization, by, new Newcomer(email, null, null), roles)
                .map(outcome -> switch (outcome) {
                    case AddingMembers.Created(String id) -> new Added(id, true);
                    case AddingMembers.Added(String id) -> new Added(id, false);
                    case AddingMembers.Unchanged(String id) -> new AlreadyMember(id);
                    case AddingMembers.Unfit unfit -> new Unfit();
                });
    }

    private Mono<Outcome> sending(String organization, String by, String email, Set<Role> roles) {
        return recording.of(
                new Intent(organization, by, Deed.PERSON_INVITED, null, Role.words(roles)),
                promised(organization, by, email, roles),
                outcome -> outcome instanceof Invited(String id) ? Verdict.made(id) : Verdict.REFUSED);
    }

    /** The promise comes first: an invitation whose roles were lost would be worse than a promise nobody was told of. */
    private Mono<Outcome> promised(String organization, String by, String email, Set<Role> roles) {
        return invitations.promise(organization, email, roles).flatMap(promiseId -> {
            Awaited awaited = new Awaited(organization, promiseId, by, clock.instant());
            return acceptances
                    .await(awaited)
                    .then(invitations.send(organization, email))
                    .flatMap(sending -> sending == Sending.SENT
                            ? Mono.<Outcome>just(new Invited(promiseId))
                            : invitations
                                    .forget(organization, promiseId)
                                    .then(acceptances.settled(awaited))
                                    .thenReturn(new Unfit()));
        });
    }
}
