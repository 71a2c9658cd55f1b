package dev.cairn.catalog.organization.model;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people of the platform, and where they belong. Who belongs to an organization is read from the kit's
 * {@code Directory}. Each command may be repeated: the second time changes nothing.
 */
public interface People {

    /** What became of a new person. */
    sealed interface Creation {

        /** There is somebody with this address now, and was not before. */
        record Created(String id) implements Creation {}

        /** Somebody has the address already. */
        record Known() implements Creation {}

        /** Address or names have a form that is not taken; nothing was written. */
        record Unfit() implements Creation {}
    }

    /** The id of the person with this address, in whatever organization; empty if there is nobody. */
    Mono<String> idOf(String email);

    /** Makes an account, which belongs to no organization and has no password yet. */
    Mono<Creation> create(Newcomer newcomer);

    /** Lets the person belong to the organization, without a role; false if they did already. */
    Mono<Boolean> join(String organization, String personId);

    /** Ends that the person belongs to it, with all roles there; false if they did not. The account stays. */
    Mono<Boolean> leave(String organization, String personId);

    /** Gives a role to a member; false if they had it. */
    Mono<Boolean> give(String organization, String personId, Role role);

    /** Takes a role from a member; false if they did not have it. */
    Mono<Boolean> take(String organization, String personId, Role role);

    /** The ids of the people who have the role; API clients are no people. */
    Flux<String> holders(String organization, Role role);
}
