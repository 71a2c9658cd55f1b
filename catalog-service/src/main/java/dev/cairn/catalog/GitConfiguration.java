package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.gitsync.application.BindingRoadmaps;
import dev.cairn.catalog.gitsync.application.SyncingRoadmaps;
import dev.cairn.catalog.gitsync.application.WantingSyncs;
import dev.cairn.catalog.gitsync.jgit.JGitRepositories;
import dev.cairn.catalog.gitsync.model.AddressPolicy;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.HookSecrets;
import dev.cairn.catalog.gitsync.model.Syncs;
import dev.cairn.catalog.gitsync.mongo.MongoBindings;
import dev.cairn.catalog.gitsync.mongo.MongoSyncs;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.Recurring;
import dev.cairn.kit.store.IndexesReady;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How roadmaps follow Git repositories. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GitSettings.class)
class GitConfiguration {

    /** Beyond what fetching and reading take: the store may be slow, and a clock of another machine ahead. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private static final int IDLE_SECONDS = 60;

    /** Each fetch comes from somebody who waits for it, so none is queued but one whose thread hangs. */
    private static final int QUEUED = 1;

    @Bean
    MongoBindings gitBindings(MongoDatabase database, Clock clock) {
        return new MongoBindings(database, clock);
    }

    @Bean
    IndexesReady.Index dueGitBindings(MongoBindings gitBindings) {
        return gitBindings.dueIndex();
    }

    @Bean
    MongoSyncs gitSyncs(MongoDatabase database, Clock clock) {
        return new MongoSyncs(database, clock);
    }

    @Bean
    AddressPolicy gitAddressPolicy(GitSettings settings) {
        return settings.policy();
    }

    /** Threads for fetching alone: a server that is slow keeps nobody else waiting. */
    @Bean(destroyMethod = "dispose")
    Scheduler gitScheduler(GitSettings settings) {
        return Schedulers.newBoundedElastic(settings.atOnce(), QUEUED, "git", IDLE_SECONDS, true);
    }

    @Bean
    GitRepositories gitRepositories(GitSettings settings, AddressPolicy gitAddressPolicy, Scheduler gitScheduler) {
        return new JGitRepositories(
                gitAddressPolicy, settings.longest(), settings.largest().toBytes(), gitScheduler);
    }

    /** 256 bits by a secure source, in hex. */
    @Bean
    HookSecrets hookSecrets() {
        BytesKeyGenerator source = KeyGenerators.secureRandom(32);
        return () -> new HookSecret(HexFormat.of().formatHex(source.generateKey()));
    }

    @Bean
    BindingRoadmaps bindingRoadmaps(Roadmaps roadmaps, Bindings gitBindings, HookSecrets hookSecrets, Clock clock) {
        return new BindingRoadmaps(roadmaps, gitBindings, hookSecrets, clock);
    }

    @Bean
    WantingSyncs wantingSyncs(Bindings gitBindings, Clock clock) {
        return new WantingSyncs(gitBindings, clock);
    }

    @Bean
    SyncingRoadmaps syncingRoadmaps(
            GitSettings settings,
            Bindings gitBindings,
            Syncs gitSyncs,
            GitRepositories gitRepositories,
            Roadmaps roadmaps,
            Proposals proposals,
            ProposingReimports proposingReimports,
            Clock clock) {
        return new SyncingRoadmaps(
                gitBindings,
                gitSyncs,
                gitRepositories,
                roadmaps,
                proposals,
                proposingReimports,
                settings.longest().plus(ImportingRoadmaps.LONGEST).plus(SPARE),
                clock);
    }

    /** As many that look for something to do as may do it at once. */
    @Bean
    SmartLifecycle gitSyncers(GitSettings settings, SyncingRoadmaps syncingRoadmaps) {
        List<Recurring> syncers = IntStream.rangeClosed(1, settings.atOnce())
                .mapToObj(at -> new Recurring("syncing with Git, " + at, settings.lookEvery(), syncingRoadmaps::one))
                .toList();
        return new SmartLifecycle() {
            @Override
            public void start() {
                syncers.forEach(Recurring::start);
            }

            @Override
            public void stop() {
                syncers.forEach(Recurring::stop);
            }

            @Override
            public boolean isRunning() {
                return syncers.stream().anyMatch(Recurring::isRunning);
            }
        };
    }
}
