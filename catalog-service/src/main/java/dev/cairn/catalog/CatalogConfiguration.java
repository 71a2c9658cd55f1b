package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.diff.application.ComparingRoadmaps;
import dev.cairn.catalog.editing.application.EditingDrafts;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.mongo.MongoDrafts;
import dev.cairn.catalog.edition.application.PublishingRoadmaps;
import dev.cairn.catalog.edition.application.RetiringEditions;
import dev.cairn.catalog.edition.application.ValidatingDrafts;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.mongo.MongoEditions;
import dev.cairn.catalog.gitsync.application.BindingRoadmaps;
import dev.cairn.catalog.reimport.application.ConfirmingReimports;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.reimport.mongo.MongoProposals;
import dev.cairn.catalog.removal.application.RemovingRoadmaps;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.sameness.application.ConfirmingSamenesses;
import dev.cairn.catalog.sameness.application.SuggestingSamenesses;
import dev.cairn.catalog.sameness.model.Samenesses;
import dev.cairn.catalog.sameness.mongo.MongoSamenesses;
import dev.cairn.catalog.showcase.application.SharingRoadmaps;
import dev.cairn.catalog.showcase.model.SecretLinks;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.mongo.MongoShowcase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.Relay;
import dev.cairn.kit.event.Topic;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
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

    @Bean
    IndexesReady.Index roadmapsByAge(MongoRoadmaps roadmaps) {
        return roadmaps.ageIndex();
    }

    @Bean
    RemovingRoadmaps removingRoadmaps(
            Roadmaps roadmaps,
            Editions editions,
            Showcase showcase,
            Drafts drafts,
            BindingRoadmaps bindingRoadmaps,
            Samenesses samenesses,
            ConfirmingSamenesses confirmingSamenesses,
            Ids ids,
            Clock clock) {
        return new RemovingRoadmaps(
                roadmaps, editions, showcase, drafts, bindingRoadmaps, samenesses, confirmingSamenesses, ids, clock);
    }

    @Bean
    IndexesReady.Index untoldRoadmaps(MongoRoadmaps roadmaps) {
        return roadmaps.untoldIndex();
    }

    @Bean
    MongoDrafts drafts(MongoDatabase database, MongoRoadmaps roadmaps, Ids ids, Clock clock) {
        return new MongoDrafts(database, roadmaps, ids, clock);
    }

    @Bean
    EditingDrafts editingDrafts(Drafts drafts, Clock clock) {
        return new EditingDrafts(drafts, clock);
    }

    @Bean
    MongoShowcase showcase(MongoDatabase database, MongoRoadmaps roadmaps) {
        return new MongoShowcase(database, roadmaps);
    }

    @Bean
    IndexesReady.Index publicRoadmaps(MongoShowcase showcase) {
        return showcase.publicIndex();
    }

    @Bean
    IndexesReady.Index linksOfRoadmaps(MongoShowcase showcase) {
        return showcase.linkIndex();
    }

    /** 160 bits by a secure source, in hex. */
    @Bean
    SecretLinks secretLinks() {
        BytesKeyGenerator source = KeyGenerators.secureRandom(20);
        return () -> HexFormat.of().formatHex(source.generateKey());
    }

    @Bean
    SharingRoadmaps sharingRoadmaps(Showcase showcase, SecretLinks links, Ids ids, Clock clock) {
        return new SharingRoadmaps(showcase, links, ids, clock);
    }

    @Bean
    RetiringEditions retiringEditions(Editions editions, Ids ids, Clock clock) {
        return new RetiringEditions(editions, ids, clock);
    }

    @Bean
    ValidatingDrafts validatingDrafts(Roadmaps roadmaps, JsonMapper json) {
        return new ValidatingDrafts(roadmaps, json);
    }

    /** Threads for imports alone: a hard document must not keep requests and timers waiting. */
    @Bean(destroyMethod = "dispose")
    Scheduler importScheduler() {
        return ImportingRoadmaps.scheduler(Runtime.getRuntime().availableProcessors());
    }

    @Bean
    ImportingRoadmaps importingRoadmaps(
            Roadmaps roadmaps, KnownNodes knownNodes, Scheduler importScheduler, Ids ids, Clock clock) {
        return new ImportingRoadmaps(roadmaps, knownNodes, importScheduler, ImportingRoadmaps.LONGEST, ids, clock);
    }

    @Bean
    PublishingRoadmaps publishingRoadmaps(Roadmaps roadmaps, Editions editions, JsonMapper json, Ids ids, Clock clock) {
        return new PublishingRoadmaps(roadmaps, editions, json, ids, clock);
    }

    @Bean
    ComparingRoadmaps comparingRoadmaps(Roadmaps roadmaps, Editions editions) {
        return new ComparingRoadmaps(roadmaps, editions);
    }

    @Bean
    MongoProposals proposals(MongoDatabase database, Clock clock) {
        return new MongoProposals(database, clock);
    }

    @Bean
    IndexesReady.Index proposalsExpiry(MongoProposals proposals) {
        return proposals.expiry();
    }

    @Bean
    ProposingReimports proposingReimports(
            Roadmaps roadmaps,
            Editions editions,
            Proposals proposals,
            Scheduler importScheduler,
            Ids ids,
            Clock clock) {
        return new ProposingReimports(
                roadmaps, editions, proposals, importScheduler, ImportingRoadmaps.LONGEST, ids, clock);
    }

    @Bean
    ConfirmingReimports confirmingReimports(Roadmaps roadmaps, Drafts drafts, Proposals proposals, Clock clock) {
        return new ConfirmingReimports(roadmaps, drafts, proposals, clock);
    }

    @Bean
    Topic topicsTopic() {
        return new Topic(MongoSamenesses.TOPIC);
    }

    @Bean
    MongoSamenesses samenesses(MongoDatabase database, Relay relay, Clock clock) {
        return new MongoSamenesses(database, relay, clock);
    }

    @Bean
    IndexesReady.Index untoldSamenesses(MongoSamenesses samenesses) {
        return samenesses.untoldIndex();
    }

    @Bean
    ConfirmingSamenesses confirmingSamenesses(
            Roadmaps roadmaps, Editions editions, Samenesses samenesses, Ids ids, Clock clock) {
        return new ConfirmingSamenesses(roadmaps, editions, samenesses, ids, clock);
    }

    @Bean
    SuggestingSamenesses suggestingSamenesses(Roadmaps roadmaps, Samenesses samenesses, Scheduler importScheduler) {
        return new SuggestingSamenesses(roadmaps, samenesses, importScheduler, ImportingRoadmaps.LONGEST);
    }
}
