package dev.cairn.catalog.roadmap.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.RoadmapSummary.Position;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.event.EventToTell;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Roadmaps as documents {@code org/roadmapId}. One that was removed stays as an empty one, so that whoever follows sees it. */
public final class MongoRoadmaps implements Roadmaps {

    /** Events of roadmaps go here; editions are told on it as well. */
    public static final String TOPIC = "cairn.catalog.roadmaps";

    /** Enough to see that it is there; an outline of megabytes is not read for that. */
    public record Heading(String title) {}

    /** Holds for those that were not removed. */
    public static final Bson THERE = Filters.eq("removedAt", null);

    private static final String ORG = "org";
    private static final String CREATED_AT = "createdAt";
    private static final String LATEST = "latestEdition";
    private static final String LATEST_TITLE = "latestTitle";
    private static final long QUERY_SECONDS = 10;
    private static final ImportReport NO_REPORT =
            new ImportReport(0, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());

    private final Aggregates<RoadmapDocument> documents;
    private final MongoCollection<Document> headings;

    public MongoRoadmaps(MongoDatabase database, Relay relay, Clock clock) {
        this.documents = new Aggregates<>(database, "roadmaps", RoadmapDocument.class, TOPIC, true, relay, clock);
        this.headings = database.getCollection("roadmaps");
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

    /** Ids of wishes with a key are no order, and an outline of megabytes is not sorted for a line. */
    public IndexesReady.Index ageIndex() {
        return new IndexesReady.Index(
                headings,
                Indexes.compoundIndex(Indexes.ascending(ORG), Indexes.descending(CREATED_AT), Indexes.ascending("_id")),
                new IndexOptions(),
                "the roadmaps of an organization, the newest first, by page");
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
                organization,
                null,
                null,
                null);
        return documents.insert(Key.of(organization, creation.id()), document, creation.requestHash(), List.of());
    }

    @Override
    public Mono<Draft> draft(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .filter(stored -> stored.state().isThere())
                .map(stored -> new Draft(
                        roadmapId, stored.state().revision(), stored.state().roadmap()));
    }

    @Override
    public Mono<Boolean> isThere(String organization, String roadmapId) {
        return documents
                .selectParts(
                        Heading.class,
                        organization,
                        Filters.and(Filters.eq(Key.of(organization, roadmapId).id()), THERE),
                        1)
                .hasElements();
    }

    @Override
    public Mono<ImportReport> report(String organization, String roadmapId) {
        return documents
                .find(Key.of(organization, roadmapId))
                .filter(stored -> stored.state().isThere())
                .map(stored -> stored.state().report());
    }

    @Override
    public Mono<List<RoadmapSummary>> list(String organization, @Nullable Position after, int limit) {
        return newestFirst(organization, THERE, after, limit)
                .map(read -> summary(read, read.getString("title")))
                .collectList();
    }

    @Override
    public Mono<List<RoadmapSummary>> published(String organization, @Nullable Position after, int limit) {
        return newestFirst(organization, Filters.and(THERE, Filters.gt(LATEST, 0)), after, limit)
                .map(read -> summary(read, read.get(LATEST_TITLE, read.getString("title"))))
                .collectList();
    }

    private Flux<Document> newestFirst(String organization, Bson wanted, @Nullable Position after, int limit) {
        Bson own = Filters.and(Filters.eq(ORG, Key.of(organization).organization()), wanted);
        return Flux.from(headings.find(after == null ? own : Filters.and(own, behind(organization, after)))
                .projection(Projections.include("title", LATEST, LATEST_TITLE, CREATED_AT))
                .sort(Sorts.orderBy(Sorts.descending(CREATED_AT), Sorts.ascending("_id")))
                .limit(limit)
                .maxTime(QUERY_SECONDS, TimeUnit.SECONDS));
    }

    private static Bson behind(String organization, Position after) {
        Date at = Date.from(after.createdAt());
        return Filters.or(
                Filters.lt(CREATED_AT, at),
                Filters.and(Filters.eq(CREATED_AT, at), Filters.gt("_id", organization + "/" + after.roadmapId())));
    }

    private static RoadmapSummary summary(Document read, String title) {
        String key = read.getString("_id");
        int latest = read.getInteger(LATEST, 0);
        return new RoadmapSummary(
                key.substring(key.indexOf('/') + 1),
                title,
                latest == 0 ? null : latest,
                read.getDate(CREATED_AT).toInstant());
    }

    @Override
    public Mono<Void> noteEdition(String organization, String roadmapId, int edition, String title) {
        return documents
                .deciding(
                        Key.of(organization, roadmapId),
                        read -> new Aggregates.Decided<>(
                                edition,
                                read.state().latestEdition() >= edition
                                                || !read.state().isThere()
                                        ? null
                                        : Change.of(
                                                List.of(Updates.set(LATEST, edition), Updates.set(LATEST_TITLE, title)),
                                                List.of())))
                .then();
    }

    @Override
    public Mono<Boolean> publishing(String organization, String roadmapId, Instant at) {
        return documents
                .deciding(
                        Key.of(organization, roadmapId),
                        read -> read.state().isThere()
                                ? new Aggregates.Decided<>(
                                        true, Change.of(List.of(Updates.set("publishingSince", at)), List.of()))
                                : new Aggregates.Decided<>(false, null))
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Removal> remove(String organization, String roadmapId, Instant at, List<EventToTell> events) {
        return documents.decidingWith(Key.of(organization, roadmapId), read -> {
            RoadmapDocument there = read.state();
            if (!there.isThere()) {
                return Mono.empty();
            }
            Instant publishing = there.publishingSince();
            if (there.latestEdition() > 0
                    || (publishing != null && publishing.plus(PUBLISHING_TAKES).isAfter(at))) {
                return Mono.just(new Aggregates.Decided<>(Removal.PUBLISHED, null));
            }
            List<Bson> updates = new ArrayList<>(List.of(
                    Updates.set("removedAt", at),
                    Updates.set("title", ""),
                    Updates.set("outline", List.of()),
                    Updates.set("notes", List.of()),
                    Updates.set("report", NO_REPORT)));
            Stream.of("description", "outcome", "wishes", "visibility", "link")
                    .map(Updates::unset)
                    .forEach(updates::add);
            return Mono.just(new Aggregates.Decided<>(Removal.REMOVED, Change.of(updates, events)));
        });
    }
}
