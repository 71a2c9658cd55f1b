package dev.cairn.catalog.organization.model;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Invitations by e-mail. They carry no roles themselves, so the roles are kept beside them as a promise, until the
 * person has accepted.
 */
public interface Invitations {

    /** Roles that somebody gets when they accept. */
    record Promise(String id, String email, Set<Role> roles) {}

    /**
     * An invitation that waits for an answer.
     *
     * @param id another one each time that it is sent
     * @param promiseId null where nobody promised anything, as when it was sent from Keycloak's own console
     * @param roles those that the person gets
     */
    record Open(
            String id, String email, @Nullable String promiseId, Set<Role> roles, Instant sentAt, Instant expiresAt) {}

    /** What became of an invitation. */
    enum Sending {
        SENT,
        /** The address was not taken; nothing was sent. */
        UNFIT
    }

    /** Whether mail can be sent at all. */
    Mono<Boolean> canSend();

    /** Sends the invitation; one that is open already is sent again. Only to who does not belong to it yet. */
    Mono<Sending> send(String organization, String email);

    /** Whether an invitation to this address waits for an answer and has not run out. */
    Mono<Boolean> isOpen(String organization, String email);

    /** Those that wait for an answer and have not run out, in a stable order. */
    Mono<Page<Open>> open(String organization, PageRequest request);

    /** The invitation, if it waits for an answer; empty if there is none in the organization, or no more. */
    Mono<Open> find(String organization, String invitationId);

    /** Ends it, so that its mail leads nowhere; false if it is not there, or was accepted by now. The promise stays. */
    Mono<Boolean> withdraw(String organization, String invitationId);

    /** Keeps the roles; an earlier promise to the same address is replaced and keeps its id. */
    Mono<String> promise(String organization, String email, Set<Role> roles);

    /** What was promised; empty if there is no such promise. */
    Mono<Promise> promised(String organization, String promiseId);

    /** Ends the promise; one that is not there is no fault. */
    Mono<Void> forget(String organization, String promiseId);
}
