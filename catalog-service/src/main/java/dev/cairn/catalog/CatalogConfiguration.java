package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.mongo.MongoEditions;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Topic;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** How the catalog is put together. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    Topic roadmapsTopic() {
        return new Topic(MongoRoadmaps.TOPIC);
    }

    @Bean
    MongoRoadmaps roadmaps(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoRoadmaps(database, relay, clock);
    }

    @Bean
    MongoEditions editions(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoEditions(database, relay, clock);
    }

    @Bean
    IndexesReady.Index untoldEditions(MongoEditions editions) {
        return editions.untoldIndex();
    }

    /** Threads for imports alone: a hard document must not keep requests and timers waiting. */
    @Bean(destroyMethod = "dispose")
    Scheduler importScheduler() {
        return ImportingRoadmaps.scheduler(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    ImportingRoadmaps importingRoadmaps(Roadmaps roadmaps, Scheduler importScheduler, Ids ids, Clock clock) {
        return new ImportingRoadmaps(roadmaps, importScheduler, ImportingRoadmaps.LONGEST, ids, clock);
    }

    @Bean
    PublishingRoadmaps publishingRoadmaps(Roadmaps roadmaps, Editions editions, JsonMapper json, Ids ids, Clock clock) {
        return new PublishingRoadmaps(roadmaps, editions, json, ids, clock);
    }
}
