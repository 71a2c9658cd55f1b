package dev.cairn.progress.enrolment.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Watermark;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.Stored;
import dev.cairn.progress.enrolment.model.Decision;
import dev.cairn.progress.enrolment.model.Enrolment;
import dev.cairn.progress.enrolment.model.EnrolmentSummary;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.model.LedgerEntry;
import dev.cairn.progress.enrolment.model.Outcome;
import dev.cairn.progress.enrolment.model.TopicChange;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Enrolments as documents {@code org/cohortId/learnerId}: a cohort's lie together, and a learner has one in each. */
public final class MongoEnrolments implements Enrolments {

    public static final String TOPIC = "cairn.progress.enrolments";

    private static final String NAME = "enrolments";
    private static final int MOST_OF_ONE_LEARNER = 1_000;

    private final Aggregates<EnrolmentDocument> documents;
    private final MongoDatabase database;

    public MongoEnrolments(MongoDatabase database, Relay relay, Clock clock) {
        this.database = database;
        this.documents = new Aggregates<>(database, NAME, EnrolmentDocument.class, TOPIC, true, relay, clock);
    }

    public IndexesReady.Index untoldIndex() {
        return documents.untoldIndex();
    }

    public IndexesReady.Index learnerIndex() {
        return new IndexesReady.Index(
                database.getCollection(NAME),
                Indexes.ascending("learnerId", "_id"),
                new IndexOptions(),
                "a learner's own enrolments, over all cohorts");
    }

    @Override
    public Mono<Insertion> add(Enrolment enrolment, String requestHash, EventToTell enrolled, Instant at) {
        EnrolmentDocument document = new EnrolmentDocument(
                enrolment.learnerId(),
                enrolment.roadmapId(),
                enrolment.edition(),
                enrolment.title(),
                Map.of(),
                EnrolmentDocument.ProgressDocument.of(enrolment.progress()),
                Map.of(),
                null,
                at);
        Key key = Key.of(enrolment.organization(), enrolment.cohortId(), enrolment.learnerId());
        return documents.insert(key, document, requestHash, List.of(enrolled));
    }

    @Override
    public Mono<Enrolment> find(String organization, String enrolmentId) {
        return key(organization, enrolmentId).flatMap(documents::find).map(MongoEnrolments::enrolment);
    }

    @Override
    public Flux<EnrolmentSummary> ofCohort(
            String organization, String cohortId, @Nullable String afterLearner, int limit) {
        return documents
                .listParts(EnrolmentDocument.SummaryDocument.class, Key.of(organization, cohortId), afterLearner, limit)
                .map(part -> part.state().summary(part.key()));
    }

    @Override
    public Flux<EnrolmentSummary> ofLearner(Collection<String> organizations, String learnerId) {
        return Flux.fromIterable(organizations)
                .sort()
                .concatMap(organization -> documents.selectParts(
                        EnrolmentDocument.SummaryDocument.class,
                        organization,
                        Filters.eq("learnerId", learnerId),
                        MOST_OF_ONE_LEARNER))
                .map(part -> part.state().summary(part.key()));
    }

    @Override
    public Mono<Decision> deciding(
            String organization, String enrolmentId, Function<Enrolment, Mono<Outcome>> decide, Instant at) {
        return key(organization, enrolmentId)
                .flatMap(key -> documents.decidingWith(key, read -> {
                    Enrolment before = enrolment(read);
                    return decide.apply(before).map(outcome -> decided(before, outcome, List.of(), at));
                }));
    }

    @Override
    public Mono<Decision> applying(
            String organization,
            String enrolmentId,
            String source,
            long sequence,
            Function<Enrolment, Mono<Outcome>> decide,
            Instant at) {
        return key(organization, enrolmentId)
                .flatMap(key -> documents.decidingWith(key, read -> {
                    Enrolment before = enrolment(read);
                    Map<String, Watermark> heard = read.state().heard();
                    Watermark mark = Watermark.orNone(heard == null ? null : heard.get(source));
                    if (mark.holds(sequence)) {
                        return Mono.just(new Aggregates.Decided<Decision>(new Decision.Unchanged(before), null));
                    }
                    Watermark marked = mark.with(sequence);
                    List<Bson> marking = List.of(Updates.set(
                            "heard." + source, new Document("upTo", marked.upTo()).append("beyond", marked.beyond())));
                    return decide.apply(before).map(outcome -> decided(before, outcome, marking, at));
                }));
    }

    @Override
    public Flux<LedgerEntry> ledger(String organization, String enrolmentId, long after, int limit) {
        return key(organization, enrolmentId)
                .flatMapMany(key -> documents.journal(key, after, limit))
                .map(entry -> new LedgerEntry(
                        entry.getLong("sequence"),
                        entry.getDate("at").toInstant(),
                        entry.getString("by"),
                        entry.getString("topicId"),
                        entry.getString("from"),
                        entry.getString("to"),
                        entry.getString("evidence")));
    }

    private static Aggregates.Decided<Decision> decided(
            Enrolment before, Outcome outcome, List<Bson> marking, Instant at) {
        Change change = outcome.decision() instanceof Decision.Changed changed
                ? change(before, changed, outcome.events(), marking, at)
                : marking.isEmpty() ? null : Change.of(marking, List.of());
        return new Aggregates.Decided<>(outcome.decision(), change);
    }

    private static Change change(
            Enrolment before, Decision.Changed changed, List<EventToTell> events, List<Bson> more, Instant at) {
        Enrolment after = changed.after();
        List<Bson> updates = new ArrayList<>(more);
        List<Document> journal = new ArrayList<>();
        for (TopicChange change : changed.changes()) {
            updates.add(Updates.set("topics." + change.topicId(), EnrolmentDocument.StandingDocument.of(change.to())));
            journal.add(entry(change, at));
        }
        updates.add(Updates.set("progress", EnrolmentDocument.ProgressDocument.of(after.progress())));
        if (before.completedAt() == null && after.completedAt() != null) {
            updates.add(Updates.set("completedAt", Date.from(after.completedAt())));
        }
        return new Change(updates, events, journal);
    }

    private static Document entry(TopicChange change, Instant at) {
        Document entry = new Document("at", Date.from(at))
                .append("by", change.by())
                .append("topicId", change.topicId())
                .append("from", change.from().state().word())
                .append("to", change.to().state().word());
        return change.to().evidence() == null
                ? entry
                : entry.append("evidence", change.to().evidence().word());
    }

    private static Mono<Key> key(String organization, String enrolmentId) {
        String[] parts = Enrolment.partsOf(enrolmentId);
        return parts == null || !Key.isPart(parts[0]) || !Key.isPart(parts[1])
                ? Mono.empty()
                : Mono.just(Key.of(organization, parts[0], parts[1]));
    }

    private static Enrolment enrolment(Stored<EnrolmentDocument> stored) {
        return stored.state().enrolment(stored.key());
    }
}
