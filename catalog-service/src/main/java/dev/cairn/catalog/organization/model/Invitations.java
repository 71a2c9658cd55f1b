package dev.cairn.catalog.organization.model;

import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Invitations by e-mail. They carry no roles themselves, so the roles are kept beside them as a promise, until the
 * person has accepted.
 */
public interface Invitations {

    /** Roles that somebody gets when they accept. */
    record Promise(String id, String email, Set<Role> roles) {}

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

    /** Keeps the roles; an earlier promise to the same address is replaced and keeps its id. */
    Mono<String> promise(String organization, String email, Set<Role> roles);

    /** What was promised; empty if there is no such promise. */
    Mono<Promise> promised(String organization, String promiseId);

    /** Ends the promise; one that is not there is no fault. */
    Mono<Void> forget(String organization, String promiseId);
}
