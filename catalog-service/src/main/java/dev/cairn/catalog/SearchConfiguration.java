package dev.cairn.catalog;

import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.search.application.FollowingRoadmaps;
import dev.cairn.catalog.search.application.SearchingRoadmaps;
import dev.cairn.catalog.search.lucene.LuceneIndex;
import dev.cairn.catalog.search.model.SearchIndex;
import dev.cairn.kit.Recurring;
import dev.cairn.kit.store.IndexesReady;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How search is put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    private static final int WAITING = 1_000;
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Files and not the heap: the operating system keeps of them in memory what is used. */
    @Bean(destroyMethod = "close")
    Directory searchDirectory(SearchSettings settings) throws IOException {
        return new MMapDirectory(settings.folder());
    }

    @Bean(destroyMethod = "close")
    LuceneIndex searchIndex(Directory searchDirectory) {
        return new LuceneIndex(searchDirectory);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler searchScheduler() {
        return Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), WAITING, "search", 60, true);
    }

    @Bean
    IndexesReady.Index changedRoadmaps(MongoRoadmaps roadmaps) {
        return roadmaps.changedIndex();
    }

    @Bean
    Recurring searchFollower(
            MongoRoadmaps changes,
            Roadmaps roadmaps,
            Editions editions,
            SearchIndex searchIndex,
            Scheduler searchScheduler) {
        FollowingRoadmaps following =
                new FollowingRoadmaps(changes::changedSince, roadmaps, editions, searchIndex, searchScheduler);
        return new Recurring("following the roadmaps for search", EVERY, following::round);
    }

    @Bean
    SearchingRoadmaps searchingRoadmaps(SearchIndex searchIndex, Recurring searchFollower, Scheduler searchScheduler) {
        return new SearchingRoadmaps(searchIndex, searchFollower::isRoundDone, searchScheduler);
    }
}
