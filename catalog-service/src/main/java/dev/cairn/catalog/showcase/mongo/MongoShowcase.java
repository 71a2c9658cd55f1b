package dev.cairn.catalog.showcase.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.roadmap.mongo.RoadmapDocument;
import dev.cairn.catalog.showcase.model.PublicRoadmap;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Visibility in the documents of roadmaps. The index is the one place that reads over organizations; it asks for what is
 * public and reads headings only.
 */
public final class MongoShowcase implements Showcase {

    private static final String VISIBILITY = "visibility";
    private static final String LINK = "link";
    private static final String LATEST = "latestEdition";
    private static final String RETIRED = "retiredAt";
    private static final long QUERY_SECONDS = 10;

    /** What is read of a roadmap to see who may read it. */
    public record Sharing(
            @Nullable String visibility, @Nullable String link) {

        Shown shown(String roadmapId) {
            return new Shown(
                    roadmapId,
                    visibility == null
                            ? Visibility.ORGANIZATION
                            : Visibility.of(visibility).orElse(Visibility.ORGANIZATION),
                    link);
        }
    }

    private final Aggregates<RoadmapDocument> roadmaps;
    private final MongoCollection<Document> headings;
    private final MongoCollection<Document> editions;

    public MongoShowcase(MongoDatabase database, MongoRoadmaps roadmaps) {
        this.roadmaps = roadmaps.documents();
        this.headings = database.getCollection("roadmaps");
        this.editions = database.getCollection("editions");
    }

    /** Few roadmaps are public, and the index must not look at all the others. */
    public IndexesReady.Index publicIndex() {
        return new IndexesReady.Index(
                headings,
                Indexes.ascending(VISIBILITY, "_id"),
                new IndexOptions().sparse(true),
                "the index of public roadmaps, by page");
    }

    /** Whoever comes with a link has nothing else. */
    public IndexesReady.Index linkIndex() {
        return new IndexesReady.Index(
                headings,
                Indexes.ascending(LINK),
                new IndexOptions().sparse(true),
                "an unlisted roadmap is found by its link");
    }

    @Override
    public Mono<Shown> shown(String organization, String roadmapId) {
        return select(organization, Filters.eq(Key.of(organization, roadmapId).id()));
    }

    @Override
    public Mono<Shown> change(
            String organization, String roadmapId, Visibility visibility, String freshLink, EventToTell changed) {
        return roadmaps.decidingWith(Key.of(organization, roadmapId), stored -> {
            if (!stored.state().isThere()) {
                return Mono.empty();
            }
            Shown before =
                    new Sharing(stored.state().visibility(), stored.state().link()).shown(roadmapId);
            if (before.visibility() == visibility) {
                return Mono.just(new Aggregates.Decided<>(before, null));
            }
            boolean isUnlisted = visibility == Visibility.UNLISTED;
            List<Bson> updates = List.of(
                    Updates.set(VISIBILITY, visibility.word()),
                    isUnlisted ? Updates.set(LINK, freshLink) : Updates.unset(LINK));
            return Mono.just(new Aggregates.Decided<>(
                    new Shown(roadmapId, visibility, isUnlisted ? freshLink : null),
                    Change.of(updates, List.of(changed))));
        });
    }

    @Override
    public Mono<Shown> opened(String organization, String name) {
        return shown(organization, name)
                .filter(shown -> shown.visibility() == Visibility.PUBLIC)
                .switchIfEmpty(Mono.defer(() -> select(organization, Filters.eq(LINK, name))))
                .filter(shown -> shown.visibility() == Visibility.PUBLIC || name.equals(shown.link()));
    }

    private Mono<Shown> select(String organization, Bson filter) {
        return roadmaps.selectParts(Sharing.class, organization, Filters.and(filter, MongoRoadmaps.THERE), 1)
                .map(read -> read.state().shown(read.key().name()))
                .next();
    }

    @Override
    public Mono<List<Line>> index(@Nullable String after, int limit) {
        List<Bson> wanted =
                new ArrayList<>(List.of(Filters.eq(VISIBILITY, Visibility.PUBLIC.word()), Filters.gt(LATEST, 0)));
        if (after != null) {
            wanted.add(Filters.gt("_id", after));
        }
        return Flux.from(headings.find(Filters.and(wanted))
                        .projection(Projections.include(LATEST))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .collectList()
                .flatMap(this::lines);
    }

    /** Numbers are padded in the keys of editions. */
    private Mono<List<Line>> lines(List<Document> found) {
        List<String> newest = found.stream()
                .map(roadmap -> "%s/%06d".formatted(roadmap.getString("_id"), roadmap.getInteger(LATEST)))
                .toList();
        return Flux.from(editions.find(Filters.in("_id", newest))
                        .projection(Projections.include("title", "publishedAt", RETIRED))
                        .limit(Math.max(1, newest.size()))
                        .maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .collectMap(edition -> roadmapOf(edition.getString("_id")), Function.identity())
                .flatMap(editionsByRoadmap -> Flux.fromIterable(found)
                        .concatMap(roadmap -> line(roadmap.getString("_id"), editionsByRoadmap))
                        .collectList());
    }

    private Mono<Line> line(String key, Map<String, Document> newest) {
        Document edition = newest.get(key);
        Mono<Document> open = edition != null && edition.get(RETIRED) == null ? Mono.just(edition) : newestOpen(key);
        return open.map(there -> new Line(key, Optional.of(roadmap(there))))
                .defaultIfEmpty(new Line(key, Optional.empty()));
    }

    /** The newest one is retired, which is rare: so an older one is looked for. */
    private Mono<Document> newestOpen(String key) {
        return Mono.from(editions.find(Filters.and(
                        Filters.gt("_id", key + "/"), Filters.lt("_id", key + "0"), Filters.eq(RETIRED, null)))
                .projection(Projections.include("title", "publishedAt"))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .maxTime(QUERY_SECONDS, TimeUnit.SECONDS));
    }

    private static PublicRoadmap roadmap(Document edition) {
        String[] parts = edition.getString("_id").split("/", -1);
        return new PublicRoadmap(
                parts[0],
                parts[1],
                edition.getString("title"),
                Integer.parseInt(parts[2]),
                edition.getDate("publishedAt").toInstant());
    }

    private static String roadmapOf(String editionKey) {
        return editionKey.substring(0, editionKey.lastIndexOf('/'));
    }
}
