package dev.cairn.catalog.links.model;

import reactor.core.publisher.Mono;

/** The web outside. */
public interface Websites {

    /** How it is asked. */
    enum Method {
        /** For no content. */
        HEAD,
        /** For the content, of which nothing is read. */
        GET
    }

    /**
     * Makes one request, and follows nowhere. Fails never, answers within a bounded time, and reaches no machine but
     * those of the public internet.
     */
    Mono<Answer> ask(LinkAddress address, Method method);
}
