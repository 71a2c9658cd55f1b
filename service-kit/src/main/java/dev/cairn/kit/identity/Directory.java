package dev.cairn.kit.identity;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import reactor.core.publisher.Mono;

/** The people of organizations. The identity provider owns them; nothing of it is stored here. */
public interface Directory {

    /** The organization's members in a stable order; an organization that is not there has none. */
    Mono<Page<Member>> members(String organization, PageRequest request);

    /** One member; empty if there is no such person in the organization. */
    Mono<Member> member(String organization, String id);
}
