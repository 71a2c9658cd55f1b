package dev.cairn.catalog.reimport.model;

import dev.cairn.kit.store.Insertion;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Where proposals are kept. Every call carries the organization; what is another's is not there. */
public interface Proposals {

    /** Keeps a new proposal; says if it was there before. */
    Mono<Insertion> add(String organization, Proposal proposal, String requestHash);

    /**
     * The proposal of this roadmap; empty if there is none, or it has expired.
     *
     * @param now what time it is
     */
    Mono<Proposal> find(String organization, String roadmapId, String proposalId, Instant now);

    /**
     * Notes that it was confirmed, once: the first confirmation stays.
     *
     * @return what is noted then; empty if there is no such proposal
     */
    Mono<Proposal.Confirmed> confirm(
            String organization, String roadmapId, String proposalId, Proposal.Confirmed confirmed);
}
