package dev.cairn.assessment.enrolment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.store.Key;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import reactor.core.publisher.Mono;

/** Copies as documents {@code org/enrolmentId}. */
public final class MongoEnrolments implements Enrolments {

    private final MongoCollection<EnrolmentDocument> documents;

    /** As it is stored; public, as the codec reads it by reflection. */
    public record EnrolmentDocument(
            @BsonId String id, String enrolmentId, String learnerId, String roadmapId, int edition) {}

    public MongoEnrolments(MongoDatabase database) {
        this.documents = database.getCollection("enrolments", EnrolmentDocument.class);
    }

    @Override
    public Mono<Void> keep(String organization, Enrolment enrolment) {
        String id = Key.of(organization, enrolment.enrolmentId()).id();
        EnrolmentDocument document = new EnrolmentDocument(
                id, enrolment.enrolmentId(), enrolment.learnerId(), enrolment.roadmapId(), enrolment.edition());
        return Mono.from(documents.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Enrolment> find(String organization, String enrolmentId) {
        return Mono.from(documents
                        .find(Filters.eq(Key.of(organization, enrolmentId).id()))
                        .limit(1)
                        .maxTime(10, TimeUnit.SECONDS))
                .map(document -> new Enrolment(
                        document.enrolmentId(), document.learnerId(), document.roadmapId(), document.edition()));
    }
}
