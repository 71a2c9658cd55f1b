package dev.cairn.catalog.organization.model;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import reactor.core.publisher.Mono;

/** All organizations of the platform. */
public interface Organizations {

    /** What became of a new organization. */
    enum Addition {
        ADDED,
        /** There is one with the alias now; nothing was written. */
        ALIAS_TAKEN,
        /** There is one with the name now; nothing was written. */
        NAME_TAKEN
    }

    /** Makes an organization with a group for each role of people. */
    Mono<Addition> add(Organization organization);

    /** One organization; empty if there is none with exactly this alias. */
    Mono<Organization> find(String alias);

    /** All of them in a stable order. */
    Mono<Page<Organization>> list(PageRequest request);
}
