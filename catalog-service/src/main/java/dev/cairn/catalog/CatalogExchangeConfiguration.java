package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.roadmap.application.ImportingFiles;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoKnownNodes;
import dev.cairn.kit.Ids;
import dev.cairn.kit.store.IndexesReady;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How roadmaps go out and come in again. */
@Configuration(proxyBeanMethods = false)
class CatalogExchangeConfiguration {

    @Bean
    MongoKnownNodes knownNodes(MongoDatabase database) {
        return new MongoKnownNodes(database);
    }

    @Bean
    IndexesReady.Index nodesOfDrafts(MongoKnownNodes knownNodes) {
        return knownNodes.ofDrafts();
    }

    @Bean
    IndexesReady.Index nodesOfEditions(MongoKnownNodes knownNodes) {
        return knownNodes.ofEditions();
    }

    @Bean
    IndexesReady.Index outsideIds(MongoKnownNodes knownNodes) {
        return knownNodes.ofOutsideIds();
    }

    @Bean
    ImportingFiles importingFiles(ImportingRoadmaps importingRoadmaps, Ids ids) {
        return new ImportingFiles(importingRoadmaps, ids);
    }
}
