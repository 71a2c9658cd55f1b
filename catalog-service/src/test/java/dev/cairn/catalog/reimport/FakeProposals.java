package dev.cairn.catalog.reimport;

import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Proposals in memory. Safe for use by several threads. */
public final class FakeProposals implements Proposals {

    private final InMemoryAggregates<Proposal> kept = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(String organization, Proposal proposal, String requestHash) {
        return kept.insert(Key.of(organization, proposal.roadmapId(), proposal.proposalId()), proposal, requestHash);
    }

    @Override
    public Mono<Proposal> find(String organization, String roadmapId, String proposalId, Instant now) {
        return kept.find(Key.of(organization, roadmapId, proposalId))
                .map(InMemoryAggregates.Kept::state)
                .filter(proposal -> proposal.expiresAt().isAfter(now));
    }

    @Override
    public Mono<Proposal.Confirmed> confirm(
            String organization, String roadmapId, String proposalId, Proposal.Confirmed confirmed) {
        return kept.deciding(Key.of(organization, roadmapId, proposalId), there -> {
            Proposal.Confirmed before = there.confirmed();
            return before != null
                    ? new InMemoryAggregates.Decided<>(before, null)
                    : new InMemoryAggregates.Decided<>(
                            confirmed,
                            new Proposal(
                                    there.proposalId(),
                                    there.roadmapId(),
                                    there.revision(),
                                    there.createdAt(),
                                    there.expiresAt(),
                                    there.document(),
                                    there.report(),
                                    there.matches(),
                                    confirmed));
        });
    }
}
