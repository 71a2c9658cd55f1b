package dev.cairn.catalog.editing.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Undo;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import dev.cairn.catalog.roadmap.mongo.RoadmapDocument;
import dev.cairn.kit.Ids;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * Edits in the documents of roadmaps; their journal holds who did what. What undoes an operation lies beside, in
 * {@code draft-undos} as {@code org/roadmapId/undoId}: it may be as large as a roadmap, and is read for one undo only.
 */
public final class MongoDrafts implements Drafts {

    private static final String UNDO_ID = "undoId";

    private final Aggregates<RoadmapDocument> documents;
    private final Aggregates<UndoDocument> undos;
    private final MongoCollection<Document> undoing;
    private final Ids ids;

    public MongoDrafts(MongoDatabase database, MongoRoadmaps roadmaps, Ids ids, Clock clock) {
        this.documents = roadmaps.documents();
        this.undos = new Aggregates<>(database, "draft-undos", UndoDocument.class, clock);
        this.undoing = database.getCollection("draft-undos");
        this.ids = ids;
    }

    @Override
    public <R> Mono<R> deciding(String organization, String roadmapId, Function<Editable, Decided<R>> decide) {
        return documents.decidingWith(Key.of(organization, roadmapId), stored -> {
            if (!stored.state().isThere()) {
                return Mono.empty();
            }
            Decided<R> decided = decide.apply(editable(roadmapId, stored));
            Writing writing = decided.writing();
            if (writing == null) {
                return Mono.just(new Aggregates.Decided<>(decided.answer(), null));
            }
            // First, so that no operation is without it; one that loses the race leaves a few bytes behind.
            String undoId = ids.next();
            return undos.insert(
                            Key.of(organization, roadmapId, undoId),
                            UndoDocument.of(writing.undo(), writing.entry().at()),
                            undoId,
                            List.of())
                    .thenReturn(new Aggregates.Decided<>(decided.answer(), change(stored, writing, undoId)));
        });
    }

    @Override
    public Mono<List<Entry>> entries(String organization, String roadmapId, long after, int limit) {
        return documents
                .journal(Key.of(organization, roadmapId), after, limit)
                .map(MongoDrafts::entry)
                .collectList();
    }

    @Override
    public Mono<Undo> undo(String organization, String roadmapId, long number) {
        return documents
                .journal(Key.of(organization, roadmapId), number - 1, 1)
                .next()
                .filter(entry -> entry.getLong("sequence") == number)
                .flatMap(entry -> undos.find(Key.of(organization, roadmapId, entry.getString(UNDO_ID))))
                .map(stored -> stored.state().undo());
    }

    @Override
    public Mono<Void> forget(String organization, String roadmapId) {
        String under = Key.of(organization, roadmapId).id();
        // '0' follows the slash.
        return Mono.from(
                        undoing.deleteMany(Filters.and(Filters.gt("_id", under + "/"), Filters.lt("_id", under + "0"))))
                .then();
    }

    private static Editable editable(String roadmapId, Stored<RoadmapDocument> stored) {
        RoadmapDocument state = stored.state();
        List<Wish> remembered = state.rememberedWishes().stream()
                .map(wish -> new Wish(
                        wish.name(), wish.requestHash(), wish.number(), wish.revision(), wish.nodes(), wish.made()))
                .toList();
        return new Editable(
                new Draft(roadmapId, state.revision(), state.roadmap()), stored.journaled() + 1, remembered);
    }

    private static Change change(Stored<RoadmapDocument> stored, Writing writing, String undoId) {
        Roadmap roadmap = writing.roadmap();
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set("title", roadmap.title()),
                roadmap.description() == null
                        ? Updates.unset("description")
                        : Updates.set("description", roadmap.description()),
                roadmap.outcome() == null ? Updates.unset("outcome") : Updates.set("outcome", roadmap.outcome()),
                Updates.set("outline", NodeDocument.flat(roadmap.outline())),
                Updates.set("revision", writing.entry().revision())));
        // They are seldom other ones, and may be long.
        if (!roadmap.notes().equals(stored.state().notes())) {
            updates.add(Updates.set("notes", roadmap.notes()));
        }
        Wish wish = writing.wish();
        if (wish != null) {
            updates.add(Updates.set("wishes", remembered(stored.state().rememberedWishes(), wish)));
        }
        return new Change(updates, List.of(), List.of(document(writing.entry(), undoId)));
    }

    private static List<RoadmapDocument.WishDocument> remembered(List<RoadmapDocument.WishDocument> before, Wish wish) {
        List<RoadmapDocument.WishDocument> all = new ArrayList<>(before);
        all.add(new RoadmapDocument.WishDocument(
                wish.name(), wish.requestHash(), wish.number(), wish.revision(), wish.nodes(), wish.made()));
        return List.copyOf(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    private static Document document(Entry entry, String undoId) {
        Document document = new Document("revision", entry.revision())
                .append("operation", entry.operation())
                .append("nodes", entry.nodes())
                .append("made", entry.made())
                .append("by", entry.by())
                .append("at", Date.from(entry.at()))
                .append(UNDO_ID, undoId);
        return entry.undoes() == null ? document : document.append("undoes", entry.undoes());
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getLong("sequence"),
                document.getLong("revision"),
                document.getString("operation"),
                document.getList("nodes", String.class),
                document.getList("made", String.class),
                document.getLong("undoes"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
