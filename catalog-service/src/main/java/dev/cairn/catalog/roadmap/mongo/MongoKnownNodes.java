package dev.cairn.catalog.roadmap.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks through the outlines of drafts and editions, by indexes on their nodes. */
public final class MongoKnownNodes implements KnownNodes {

    private static final String ID = "outline.id";
    private static final String OUTSIDE_ID = "outline.outsideId";
    private static final long AT_MOST_SECONDS = 10;

    /** The youngest drafts tell what an outside id means now; more are not read. */
    private static final int MOST_DRAFTS = 20;

    private final MongoCollection<Document> drafts;
    private final MongoCollection<Document> editions;

    public MongoKnownNodes(MongoDatabase database) {
        this.drafts = database.getCollection("roadmaps");
        this.editions = database.getCollection("editions");
    }

    public IndexesReady.Index ofDrafts() {
        return index(drafts, ID, "is the id of an imported node taken by a draft");
    }

    public IndexesReady.Index ofEditions() {
        return index(editions, ID, "is the id of an imported node taken by an edition");
    }

    public IndexesReady.Index ofOutsideIds() {
        return index(drafts, OUTSIDE_ID, "what did this outside id mean before");
    }

    private static IndexesReady.Index index(MongoCollection<Document> collection, String field, String reason) {
        return new IndexesReady.Index(collection, Indexes.ascending(field), new IndexOptions(), reason);
    }

    @Override
    public Mono<Set<String>> taken(String organization, Set<String> ids) {
        return taken(ids, of(organization));
    }

    @Override
    public Mono<Set<String>> takenBeside(String organization, String roadmapId, Set<String> ids) {
        String roadmap = Key.of(organization, roadmapId).id();
        return taken(
                ids,
                Filters.and(
                        of(organization),
                        Filters.ne("_id", roadmap),
                        // Its editions have it before a slash, which '0' follows.
                        Filters.or(Filters.lt("_id", roadmap + "/"), Filters.gt("_id", roadmap + "0"))));
    }

    private Mono<Set<String>> taken(Set<String> ids, Bson where) {
        if (ids.isEmpty()) {
            return Mono.just(Set.of());
        }
        Bson filter = Filters.and(Filters.in(ID, ids), where);
        return Flux.just(drafts, editions)
                .concatMap(collection -> Flux.from(
                        collection.distinct(ID, filter, String.class).maxTime(AT_MOST_SECONDS, TimeUnit.SECONDS)))
                .filter(ids::contains)
                .collect(HashSet::new, Set::add);
    }

    @Override
    public Mono<Map<String, String>> titlesOfOutsideIds(String organization, Set<String> outsideIds) {
        if (outsideIds.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.from(drafts.find(Filters.and(Filters.in(OUTSIDE_ID, outsideIds), of(organization)))
                        .projection(Projections.include(OUTSIDE_ID, "outline.title"))
                        .sort(Sorts.descending("_id"))
                        .limit(MOST_DRAFTS)
                        .maxTime(AT_MOST_SECONDS, TimeUnit.SECONDS))
                .collect(HashMap::new, (titles, draft) -> {
                    for (Document node : draft.getList("outline", Document.class, List.of())) {
                        String outsideId = node.getString("outsideId");
                        if (outsideId != null && outsideIds.contains(outsideId)) {
                            titles.putIfAbsent(outsideId, node.getString("title"));
                        }
                    }
                });
    }

    private static Bson of(String organization) {
        String under = Key.of(organization).id();
        return Filters.and(Filters.gt("_id", under + "/"), Filters.lt("_id", under + "0"));
    }
}
