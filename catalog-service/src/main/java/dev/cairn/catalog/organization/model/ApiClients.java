package dev.cairn.catalog.organization.model;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Outside systems that act for an organization, each with an id and a secret of its own. */
public interface ApiClients {

    /**
     * One of them.
     *
     * @param id what it asks for tokens with; it begins with the organization's alias and a dot
     * @param name for people to read
     * @param rights the roles that it has beside {@link Role#INTEGRATION}
     */
    record ApiClient(String id, String name, Set<Role> rights) {}

    /**
     * A client with what nobody sees again.
     *
     * @param subject of its tokens
     */
    record Registered(ApiClient client, String subject, String secret) {}

    /** Makes a client. With an id that is there already it is the same one again, as it was made. */
    Mono<Registered> add(String organization, ApiClient client);

    /** The organization's clients in a stable order. */
    Mono<Page<ApiClient>> list(String organization, PageRequest request);

    /** The subject of the client's tokens; empty if the organization has no such client. */
    Mono<String> subject(String organization, String id);

    /** Ends the client and its secret; false if the organization has no such client. */
    Mono<Boolean> remove(String organization, String id);
}
