package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.application.Recording.Verdict;
import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Acceptances.Awaited;
import dev.cairn.catalog.organization.model.Audit.Deed;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Invitations.Promise;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives people who accepted an invitation the roles that they were promised. Two that do so at once only repeat each
 * other.
 */
public final class SettlingInvitations {

    private static final Logger LOG = LoggerFactory.getLogger(SettlingInvitations.class);

    /** A promise that is younger may still be waiting for its mail to be sent. */
    private static final Duration SENDING_TAKES = Duration.ofSeconds(15);

    private final Invitations invitations;
    private final Acceptances acceptances;
    private final People people;
    private final Directory directory;
    private final Recording recording;
    private final Clock clock;

    public SettlingInvitations(
            Invitations invitations,
            Acceptances acceptances,
            People people,
            Directory directory,
            Recording recording,
            Clock clock) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.people = people;
        this.directory = directory;
        this.recording = recording;
        this.clock = clock;
    }

    /** Looks at every promise once. One that fails does not keep the others waiting. */
    public Mono<Void> settling() {
        return acceptances
                .all()
                .concatMap(awaited -> settle(awaited).onErrorResume(fault -> {
                    LOG.warn(
                            "promise {} of {} is looked at again later: {}",
                            awaited.promiseId(),
                            awaited.organization(),
                            fault.toString());
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> settle(Awaited awaited) {
        return invitations
                .promised(awaited.organization(), awaited.promiseId())
                .flatMap(promise -> isOver(awaited, promise))
                // Kept and forgotten, but not crossed off before a crash.
                .defaultIfEmpty(true)
                .flatMap(over -> over
                        ? invitations
                                .forget(awaited.organization(), awaited.promiseId())
                                .then(acceptances.settled(awaited))
                        : Mono.empty());
    }

    /** An invitation ends by being accepted, so an end without a member may be an acceptance just after we looked. */
    private Mono<Boolean> isOver(Awaited awaited, Promise promise) {
        return isKept(awaited, promise)
                .flatMap(kept -> kept
                        ? Mono.just(true)
                        : isWaiting(awaited, promise)
                                .flatMap(waiting -> waiting
                                        ? Mono.just(false)
                                        : isKept(awaited, promise).thenReturn(true)));
    }

    private Mono<Boolean> isWaiting(Awaited awaited, Promise promise) {
        return clock.instant().isBefore(awaited.since().plus(SENDING_TAKES))
                ? Mono.just(true)
                : invitations.isOpen(awaited.organization(), promise.email());
    }

    private Mono<Boolean> isKept(Awaited awaited, Promise promise) {
        return accepted(awaited, promise)
                .flatMap(member -> keep(awaited, promise, member).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Member> accepted(Awaited awaited, Promise promise) {
        return people.idOf(promise.email()).flatMap(id -> directory.member(awaited.organization(), id));
    }

    private Mono<Void> keep(Awaited awaited, Promise promise, Member member) {
        return recording
                .of(
                        new Intent(
                                awaited.organization(),
                                awaited.invitedBy(),
                                Deed.INVITATION_ACCEPTED,
                                member.id(),
                                Role.words(promise.roles())),
                        Flux.fromIterable(promise.roles())
                                .concatMap(role -> people.give(awaited.organization(), member.id(), role))
                                .then(Mono.just(true)),
                        done -> Verdict.DONE)
                .then();
    }
}
