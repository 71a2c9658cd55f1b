package dev.cairn.catalog.roadmap.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Rewriting;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Roadmaps as documents {@code org/roadmapId}; ids grow with time, so the key's order is the order of age. */
public final class MongoRoadmaps implements Roadmaps {

    /** Events of roadmaps go here; editions are told on it as well. */
    public static final String TOPIC = "cairn.catalog.roadmaps";

    /** What a list shows; an outline of megabytes is not read for a line. */
    public record Heading(String title, int latestEdition, Instant createdAt) {

        RoadmapSummary summary(String roadmapId) {
            return new RoadmapSummary(roadmapId, title, latestEdition == 0 ? null : latestEdition, createdAt);
        }
    }

    private final Aggregates<RoadmapDocument> documents;

    public MongoRoadmaps(MongoDatabase database, Relay relay, Clock clock) {
        this.documents = new Aggregates<>(database, "roadmaps", RoadmapDocument.class, TOPIC, true, relay, clock);
    }

    /** For what else is kept in the documents of roadmaps. */
    public Aggregates<RoadmapDocument> documents() {
        return documents;
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    public IndexesReady.Index changedIndex() {
        return documents.changedIndex();
    }

    /** As {@link Aggregates#changedSince}. */
    public Flux<Changed> changedSince(Changed after, int limit) {
        return documents.changedSince(after, limit);
    }

    @Override
    public Mono<Insertion> add(
            String organization, Creation creation, Roadmap roadmap, ImportReport report, Instant at) {
        RoadmapDocument document = new RoadmapDocument(
                roadmap.title(),
                roadmap.description(),
                roadmap.outcome(),
                1,
                NodeDocument.flat(roadmap.outline()),
                roadmap.notes(),
                report,
                0,
                at,
                null,
                null,
                null,
                null);
        return documents.insert(Key.of(organization, creation.id()), document, creation.requestHash(), List.of());
    }

    @Override
    public Mono<Draft> draft(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .map(stored -> new Draft(
                        roadmapId, stored.state().revision(), stored.state().roadmap()));
    }

    @Override
    public Mono<Boolean> isThere(String organization, String roadmapId) {
        return documents
                .selectParts(
                        Heading.class,
                        organization,
                        Filters.eq(Key.of(organization, roadmapId).id()),
                        1)
                .hasElements();
    }

    @Override
    public Mono<ImportReport> report(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .map(stored -> stored.state().report());
    }

    @Override
    public Mono<List<RoadmapSummary>> list(String organization, @Nullable String after, int limit) {
        return documents
                .listParts(Heading.class, Key.of(organization), after, limit)
                .map(read -> read.state().summary(read.key().name()))
                .collectList();
    }

    @Override
    public Mono<Void> noteEdition(String organization, String roadmapId, int edition) {
        return documents
                .deciding(
                        Key.of(organization, roadmapId),
                        read -> new Aggregates.Decided<>(
                                edition,
                                read.state().latestEdition() >= edition
                                        ? null
                                        : Change.of(List.of(Updates.set("latestEdition", edition)), List.of())))
                .then();
    }

    @Override
    public Mono<Rewriting> rewrite(
            String organization, String roadmapId, long revision, Roadmap roadmap, String reason) {
        return documents.deciding(Key.of(organization, roadmapId), read -> {
            RoadmapDocument there = read.state();
            RoadmapDocument.Rewritten before = there.rewritten();
            if (before != null && before.reason().equals(reason)) {
                return new Aggregates.Decided<>(new Rewriting.Written(before.revision()), null);
            }
            if (there.revision() != revision) {
                return new Aggregates.Decided<>(new Rewriting.Stale(there.revision()), null);
            }
            List<Bson> updates = List.of(
                    Updates.set("title", roadmap.title()),
                    orUnset("description", roadmap.description()),
                    orUnset("outcome", roadmap.outcome()),
                    Updates.set("outline", NodeDocument.flat(roadmap.outline())),
                    Updates.set("notes", roadmap.notes()),
                    Updates.set("revision", revision + 1),
                    Updates.set("rewritten", new RoadmapDocument.Rewritten(reason, revision + 1)));
            return new Aggregates.Decided<>(new Rewriting.Written(revision + 1), Change.of(updates, List.of()));
        });
    }

    private static Bson orUnset(String field, @Nullable String value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }
}
