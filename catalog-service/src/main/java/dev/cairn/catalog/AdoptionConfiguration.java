package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.adoption.application.AdoptingRoadmaps;
import dev.cairn.catalog.adoption.application.FollowingUpstream;
import dev.cairn.catalog.adoption.application.TakingOverChanges;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.mongo.MongoAdoptions;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.kit.Ids;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the part of adoptions is put together. */
@Configuration(proxyBeanMethods = false)
class AdoptionConfiguration {

    @Bean
    Adoptions adoptions(MongoDatabase database, Clock clock) {
        return new MongoAdoptions(database, clock);
    }

    @Bean
    AdoptingRoadmaps adoptingRoadmaps(
            Showcase showcase,
            Editions editions,
            KnownNodes known,
            Adoptions adoptions,
            Roadmaps roadmaps,
            Ids ids,
            Clock clock) {
        return new AdoptingRoadmaps(showcase, editions, known, adoptions, roadmaps, ids, clock);
    }

    @Bean
    FollowingUpstream followingUpstream(Roadmaps roadmaps, Adoptions adoptions, Showcase showcase, Editions editions) {
        return new FollowingUpstream(roadmaps, adoptions, showcase, editions);
    }

    @Bean
    TakingOverChanges takingOverChanges(
            Roadmaps roadmaps,
            Drafts drafts,
            KnownNodes known,
            Adoptions adoptions,
            Showcase showcase,
            Editions editions,
            Ids ids,
            Clock clock) {
        return new TakingOverChanges(roadmaps, drafts, known, adoptions, showcase, editions, ids, clock);
    }
}
