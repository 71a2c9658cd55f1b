package dev.cairn.assessment.edition;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.store.Key;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Copies as documents {@code org/roadmapId/number}. Read when a paper is written, which is seldom: no cache. */
public final class MongoEditions implements Editions {

    private static final String TOP = "";

    private final MongoCollection<EditionDocument> documents;

    /**
     * As it is stored; public, as the codec reads it by reflection.
     *
     * @param nodes ids in reading order
     * @param leaves those of them that are leaf topics
     * @param parents of the nodes, in their order; empty at the top. Null in copies from before it was kept
     */
    public record EditionDocument(
            @BsonId String id,
            String roadmapId,
            int edition,
            List<String> nodes,
            List<String> leaves,
            @Nullable List<String> parents) {}

    public MongoEditions(MongoDatabase database) {
        this.documents = database.getCollection("editions", EditionDocument.class);
    }

    @Override
    public Mono<Void> keep(String organization, Edition edition) {
        String id = key(organization, edition.roadmapId(), edition.number());
        List<Edition.Node> outline = edition.outline();
        EditionDocument document = new EditionDocument(
                id,
                edition.roadmapId(),
                edition.number(),
                outline.stream().map(Edition.Node::id).toList(),
                outline.stream()
                        .filter(Edition.Node::isLeaf)
                        .map(Edition.Node::id)
                        .toList(),
                outline.stream()
                        .map(node -> Objects.requireNonNullElse(node.parent(), TOP))
                        .toList());
        return Mono.from(documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Edition> find(String organization, String roadmapId, int number) {
        return Mono.from(documents
                        .find(Filters.eq(key(organization, roadmapId, number)))
                        .limit(1)
                        .maxTime(10, TimeUnit.SECONDS))
                .map(MongoEditions::edition);
    }

    private static Edition edition(EditionDocument document) {
        List<String> nodes = document.nodes();
        List<String> parents = document.parents();
        Set<String> leaves = Set.copyOf(document.leaves());
        return new Edition(
                document.roadmapId(),
                document.edition(),
                IntStream.range(0, nodes.size())
                        .mapToObj(i -> new Edition.Node(
                                nodes.get(i),
                                parents == null ? null : parent(parents.get(i)),
                                leaves.contains(nodes.get(i))))
                        .toList());
    }

    private static @Nullable String parent(String stored) {
        return stored.equals(TOP) ? null : stored;
    }

    private static String key(String organization, String roadmapId, int number) {
        return Key.of(organization, roadmapId, "%06d".formatted(number)).id();
    }
}
