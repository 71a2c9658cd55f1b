package dev.cairn.progress.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.store.Key;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Copies as documents {@code org/roadmapId/number}. What was read once stays in memory: it cannot change. */
public final class MongoEditions implements Editions {

    private static final int KEPT_IN_MEMORY = 200;

    private final MongoCollection<EditionDocument> documents;
    private final Cache<String, Edition> known =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();

    /** As it is stored; public, as the codec reads it by reflection. */
    public record EditionDocument(
            @BsonId String id, String roadmapId, int edition, String title, List<NodeDocument> outline) {}

    /** A node of it. */
    public record NodeDocument(
            String id, @Nullable String parent, String kind, String title, boolean optional, List<String> after) {}

    public MongoEditions(MongoDatabase database) {
        this.documents = database.getCollection("editions", EditionDocument.class);
    }

    @Override
    public Mono<Void> keep(String organization, Edition edition) {
        String id = key(organization, edition.roadmapId(), edition.number());
        EditionDocument document = new EditionDocument(
                id,
                edition.roadmapId(),
                edition.number(),
                edition.title(),
                edition.nodes().stream()
                        .map(node -> new NodeDocument(
                                node.id(), node.parent(), node.kind(), node.title(), node.optional(), node.after()))
                        .toList());
        return Mono.from(documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        String id = key(organization, roadmapId, number);
        Edition cached = known.getIfPresent(id);
        return cached != null
                ? Mono.just(cached)
                : Mono.from(documents.find(Filters.eq(id)).limit(1).maxTime(10, TimeUnit.SECONDS))
                        .map(MongoEditions::edition)
                        .doOnNext(edition -> known.put(id, edition));
    }

    private static String key(String organization, String roadmapId, int number) {
        return Key.of(organization, roadmapId, "%06d".formatted(number)).id();
    }

    private static Edition edition(EditionDocument document) {
        return new Edition(
                document.roadmapId(),
                document.edition(),
                document.title(),
                document.outline().stream()
                        .map(node -> new Edition.Node(
                                node.id(), node.parent(), node.kind(), node.title(), node.optional(), node.after()))
                        .toList());
    }
}
