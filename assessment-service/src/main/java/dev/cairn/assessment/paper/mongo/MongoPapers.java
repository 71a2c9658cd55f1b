package dev.cairn.assessment.paper.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.assessment.paper.model.PaperSummary;
import dev.cairn.assessment.paper.model.Papers;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Papers as documents {@code org/paperId}; ids grow with time, so the key's order is the order of age. */
public final class MongoPapers implements Papers {

    private static final String NAME = "papers";

    private final Aggregates<PaperDocument> documents;
    private final MongoCollection<PaperDocument.Summary> summaries;

    public MongoPapers(MongoDatabase database, Clock clock) {
        this.documents = new Aggregates<>(database, NAME, PaperDocument.class, clock);
        this.summaries = database.getCollection(NAME, PaperDocument.Summary.class);
    }

    public IndexesReady.Index editionIndex() {
        return new IndexesReady.Index(
                summaries,
                Indexes.ascending("roadmapId", "edition", "_id"),
                new IndexOptions(),
                "papers of one edition, by age");
    }

    @Override
    public Mono<Insertion> add(String organization, Paper paper, String requestHash) {
        return documents.insert(Key.of(organization, paper.paperId()), PaperDocument.of(paper), requestHash, List.of());
    }

    @Override
    public Mono<Revised> find(String organization, String paperId) {
        return documents
                .find(Key.of(organization, paperId))
                .map(stored -> new Revised(paper(stored), stored.version()));
    }

    @Override
    public Mono<List<PaperSummary>> list(String organization, Selection selection, @Nullable String after, int limit) {
        // All keys of an organization begin with its alias and a slash; '0' follows '/' in ASCII.
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.gt("_id", organization + "/" + (after == null ? "" : after)));
        filters.add(Filters.lt("_id", organization + "0"));
        if (selection.roadmapId() != null) {
            filters.add(Filters.eq("roadmapId", selection.roadmapId()));
        }
        if (selection.edition() != null) {
            filters.add(Filters.eq("edition", selection.edition()));
        }
        if (!selection.withDrafts()) {
            filters.add(Filters.exists("publishedAt"));
        }
        return Flux.from(summaries
                        .find(Filters.and(filters))
                        .projection(Projections.exclude("items"))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)
                        .maxTime(10, TimeUnit.SECONDS))
                .map(PaperDocument.Summary::summary)
                .collectList();
    }

    @Override
    public Mono<Paper> publish(String organization, String paperId, Instant at) {
        return documents.deciding(Key.of(organization, paperId), read -> {
            Paper paper = paper(read);
            return paper.publishedAt() != null
                    ? new Aggregates.Decided<>(paper, null)
                    : new Aggregates.Decided<>(
                            paper.publishedAt(at),
                            Change.of(List.of(Updates.set("publishedAt", Date.from(at))), List.of()));
        });
    }

    private static Paper paper(Stored<PaperDocument> stored) {
        return stored.state().paper(stored.key().name());
    }
}
