package dev.cairn.assessment.edition;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.store.Key;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Mono;

/** Copies as documents {@code org/roadmapId/number}. Read when a paper is written, which is seldom: no cache. */
public final class MongoEditions implements Editions {

    private final MongoCollection<EditionDocument> documents;

    /** As it is stored; public, as the codec reads it by reflection. */
    public record EditionDocument(
            @BsonId String id, String roadmapId, int edition, List<String> nodes, List<String> leaves) {}

    public MongoEditions(MongoDatabase database) {
        this.documents = database.getCollection("editions", EditionDocument.class);
    }

    @Override
    public Mono<Void> keep(String organization, Edition edition) {
        String id = key(organization, edition.roadmapId(), edition.number());
        EditionDocument document = new EditionDocument(
                id, edition.roadmapId(), edition.number(), List.copyOf(edition.nodes()), List.copyOf(edition.leaves()));
        return Mono.from(documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        return Mono.from(documents
                        .find(Filters.eq(key(organization, roadmapId, number)))
                        .limit(1)
                        .maxTime(10, TimeUnit.SECONDS))
                .map(document -> new Edition(
                        document.roadmapId(),
                        document.edition(),
                        Set.copyOf(document.nodes()),
                        Set.copyOf(document.leaves())));
    }

    private static String key(String organization, String roadmapId, int number) {
        return Key.of(organization, roadmapId, "%06d".formatted(number)).id();
    }
}
