package dev.cairn.catalog.reimport.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.reimport.mongo.ProposalDocument.ConfirmedDocument;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Proposals as documents {@code org/roadmapId/proposalId}. Nothing is told of them. */
public final class MongoProposals implements Proposals {

    private static final String COLLECTION = "import-proposals";

    private final MongoDatabase database;
    private final Aggregates<ProposalDocument> documents;

    public MongoProposals(MongoDatabase database, Clock clock) {
        this.database = database;
        this.documents = new Aggregates<>(database, COLLECTION, ProposalDocument.class, clock);
    }

    /** Lets the store forget old proposals. */
    public IndexesReady.Index expiry() {
        return new IndexesReady.Index(
                database.getCollection(COLLECTION),
                Indexes.ascending("expiresAt"),
                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS),
                "a proposal holds a whole document, and is forgotten at the time that stands in it");
    }

    @Override
    public Mono<Insertion> add(String organization, Proposal proposal, String requestHash) {
        return documents.insert(
                Key.of(organization, proposal.roadmapId(), proposal.proposalId()),
                ProposalDocument.of(proposal),
                requestHash,
                List.of());
    }

    @Override
    public Mono<Proposal> find(String organization, String roadmapId, String proposalId, Instant now) {
        return documents
                .find(Key.of(organization, roadmapId, proposalId))
                .filter(stored -> stored.state().expiresAt().isAfter(now))
                .map(stored -> stored.state().proposal(roadmapId, proposalId));
    }

    @Override
    public Mono<Proposal.Confirmed> confirm(
            String organization, String roadmapId, String proposalId, Proposal.Confirmed confirmed) {
        return documents.deciding(Key.of(organization, roadmapId, proposalId), stored -> {
            ConfirmedDocument before = stored.state().confirmed();
            return before != null
                    ? new Aggregates.Decided<>(before.confirmed(), null)
                    : new Aggregates.Decided<>(
                            confirmed,
                            Change.of(List.of(Updates.set("confirmed", ConfirmedDocument.of(confirmed))), List.of()));
        });
    }
}
