package dev.cairn.assessment;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.assessment.attempt.application.StartingAttempts;
import dev.cairn.assessment.attempt.application.TakingAttempts;
import dev.cairn.assessment.attempt.model.Attempts;
import dev.cairn.assessment.attempt.mongo.MongoAttempts;
import dev.cairn.assessment.consumed.catalog.EditionPublished;
import dev.cairn.assessment.consumed.progress.LearnerEnrolled;
import dev.cairn.assessment.edition.Edition;
import dev.cairn.assessment.edition.Editions;
import dev.cairn.assessment.edition.MongoEditions;
import dev.cairn.assessment.enrolment.Enrolment;
import dev.cairn.assessment.enrolment.Enrolments;
import dev.cairn.assessment.enrolment.MongoEnrolments;
import dev.cairn.assessment.paper.application.WritingPapers;
import dev.cairn.assessment.paper.model.Papers;
import dev.cairn.assessment.paper.mongo.MongoPapers;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventHandler;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Topic;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the assessment is put together. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    private static final String TOPIC_KIND = "topic";

    @Bean
    Topic attemptsTopic() {
        return new Topic(MongoAttempts.TOPIC);
    }

    @Bean
    Editions editions(MongoDatabase database) {
        return new MongoEditions(database);
    }

    @Bean
    Enrolments enrolments(MongoDatabase database) {
        return new MongoEnrolments(database);
    }

    @Bean
    MongoPapers papers(MongoDatabase database, Clock clock) {
        return new MongoPapers(database, clock);
    }

    @Bean
    MongoAttempts attempts(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoAttempts(database, relay, clock);
    }

    @Bean
    IndexesReady.Index papersOfAnEdition(MongoPapers papers) {
        return papers.editionIndex();
    }

    @Bean
    IndexesReady.Index untoldAttempts(MongoAttempts attempts) {
        return attempts.untoldIndex();
    }

    @Bean
    IndexesReady.Index attemptsOfAnEnrolment(MongoAttempts attempts) {
        return attempts.enrolmentIndex();
    }

    @Bean
    IndexesReady.Index openAttempts(MongoAttempts attempts) {
        return attempts.openIndex();
    }

    @Bean
    WritingPapers writingPapers(Papers papers, Editions editions, Clock clock) {
        return new WritingPapers(papers, editions, clock);
    }

    @Bean
    StartingAttempts startingAttempts(Attempts attempts, Enrolments enrolments, Clock clock) {
        return new StartingAttempts(attempts, enrolments, clock);
    }

    @Bean
    TakingAttempts takingAttempts(Attempts attempts, Ids ids, Clock clock) {
        return new TakingAttempts(attempts, ids, clock);
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
    EventHandler<LearnerEnrolled> copiesOfEnrolments(Enrolments enrolments) {
        return new EventHandler<>(
                LearnerEnrolled.TOPIC,
                LearnerEnrolled.TYPE,
                LearnerEnrolled.class,
                heard -> enrolments.keep(heard.organization(), enrolment(heard.data())));
    }

    private static Edition edition(EditionPublished published) {
        Set<String> parentsOfTopics = published.outline().stream()
                .filter(node -> node.kind().equals(TOPIC_KIND))
                .map(EditionPublished.Node::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Edition(
                published.roadmapId(),
                published.edition(),
                published.outline().stream()
                        .map(node -> new Edition.Node(
                                node.id(),
                                node.parent(),
                                node.kind().equals(TOPIC_KIND) && !parentsOfTopics.contains(node.id())))
                        .toList());
    }

    private static Enrolment enrolment(LearnerEnrolled enrolled) {
        return new Enrolment(enrolled.enrolmentId(), enrolled.learnerId(), enrolled.roadmapId(), enrolled.edition());
    }
}
