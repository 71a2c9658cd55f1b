package dev.cairn.progress;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventHandler;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Topic;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.store.IndexesReady;
import dev.cairn.progress.cohort.application.CreatingCohorts;
import dev.cairn.progress.cohort.model.Cohorts;
import dev.cairn.progress.cohort.mongo.MongoCohorts;
import dev.cairn.progress.consumed.assessment.AttemptGraded;
import dev.cairn.progress.consumed.catalog.EditionPublished;
import dev.cairn.progress.edition.Edition;
import dev.cairn.progress.edition.Editions;
import dev.cairn.progress.edition.MongoEditions;
import dev.cairn.progress.enrolment.application.EnrollingLearners;
import dev.cairn.progress.enrolment.application.SettlingTopics;
import dev.cairn.progress.enrolment.model.Enrolments;
import dev.cairn.progress.enrolment.mongo.MongoEnrolments;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How progress is put together. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    private static final String HARD = "hard";

    @Bean
    Topic cohortsTopic() {
        return new Topic(MongoCohorts.TOPIC);
    }

    @Bean
    Topic enrolmentsTopic() {
        return new Topic(MongoEnrolments.TOPIC);
    }

    @Bean
    Editions editions(MongoDatabase database) {
        return new MongoEditions(database);
    }

    @Bean
    MongoCohorts cohorts(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoCohorts(database, relay, clock);
    }

    @Bean
    MongoEnrolments enrolments(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoEnrolments(database, relay, clock);
    }

    @Bean
    IndexesReady.Index untoldCohorts(MongoCohorts cohorts) {
        return cohorts.untoldIndex();
    }

    @Bean
    IndexesReady.Index untoldEnrolments(MongoEnrolments enrolments) {
        return enrolments.untoldIndex();
    }

    @Bean
    IndexesReady.Index enrolmentsOfALearner(MongoEnrolments enrolments) {
        return enrolments.learnerIndex();
    }

    @Bean
    CreatingCohorts creatingCohorts(Cohorts cohorts, Editions editions, Ids ids, Clock clock) {
        return new CreatingCohorts(cohorts, editions, ids, clock);
    }

    @Bean
    EnrollingLearners enrollingLearners(
            Cohorts cohorts, Editions editions, Enrolments enrolments, Directory directory, Ids ids, Clock clock) {
        return new EnrollingLearners(cohorts, editions, enrolments, directory, ids, clock);
    }

    @Bean
    SettlingTopics settlingTopics(Enrolments enrolments, Editions editions, Ids ids, Clock clock) {
        return new SettlingTopics(enrolments, editions, ids, clock);
    }

    @Bean
    EventHandler<EditionPublished> copiesOfEditions(Editions editions) {
        return new EventHandler<>(
                EditionPublished.TOPIC,
                EditionPublished.TYPE,
                EditionPublished.class,
                heard -> editions.keep(heard.organization(), edition(heard.data())));
    }

    @Bean
    EventHandler<AttemptGraded> settlesByAssessment(SettlingTopics settling) {
        return new EventHandler<>(
                AttemptGraded.TOPIC, AttemptGraded.TYPE, AttemptGraded.class, settling::attemptGraded);
    }

    private static Edition edition(EditionPublished published) {
        return new Edition(
                published.roadmapId(),
                published.edition(),
                published.title(),
                published.outline().stream()
                        .map(node -> new Edition.Node(
                                node.id(),
                                node.parent(),
                                node.kind(),
                                node.title(),
                                node.optional(),
                                node.prerequisites().stream()
                                        .filter(prerequisite ->
                                                prerequisite.kind().equals(HARD))
                                        .map(EditionPublished.Prerequisite::node)
                                        .toList()))
                        .toList());
    }
}
