package dev.cairn.catalog;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.links.application.CheckingLinks;
import dev.cairn.catalog.links.application.FollowingLinks;
import dev.cairn.catalog.links.application.LookingAtLinks;
import dev.cairn.catalog.links.application.ReadingLinks;
import dev.cairn.catalog.links.application.ShowingLinks;
import dev.cairn.catalog.links.application.WishingChecks;
import dev.cairn.catalog.links.model.CheckPolicy;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.mongo.MongoLinks;
import dev.cairn.catalog.links.netty.NettyWebsites;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.kit.Recurring;
import dev.cairn.kit.net.PublicAddresses;
import dev.cairn.kit.store.IndexesReady;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** How links are looked at, and shown. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

    @Bean
    MongoLinks links(MongoDatabase database) {
        return new MongoLinks(database);
    }

    @Bean
    IndexesReady.Index dueLinks(MongoLinks links) {
        return links.dueIndex();
    }

    @Bean
    IndexesReady.Index notedLinks(MongoLinks links) {
        return links.notedIndex();
    }

    @Bean
    ReadingLinks readingLinks(Roadmaps roadmaps, Editions editions, LinkSettings settings) {
        return new ReadingLinks(roadmaps, editions, settings.ports());
    }

    @Bean
    ShowingLinks showingLinks(ReadingLinks readingLinks, Links links, Clock clock) {
        return new ShowingLinks(readingLinks, links, clock);
    }

    @Bean
    WishingChecks wishingChecks(ReadingLinks readingLinks, Links links, LinkSettings settings, Clock clock) {
        return new WishingChecks(readingLinks, links, settings.checking(), clock);
    }

    /** Where checking is switched off, nothing of this is there, and nobody is asked about a link. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("cairn.links.checking")
    static class Checking {

        private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(5);
        private static final Duration CHECKED_EVERY = Duration.ofSeconds(5);

        @Bean
        Predicate<InetAddress> addressesToAsk() {
            return PublicAddresses::isPublic;
        }

        @Bean(destroyMethod = "close")
        NettyWebsites websites(Predicate<InetAddress> addressesToAsk, LinkSettings settings) {
            return new NettyWebsites(
                    NettyWebsites.domainNames(settings.connectTimeout()), addressesToAsk, settings.manners());
        }

        @Bean
        CheckingLinks checkingLinks(Links links, NettyWebsites websites, LinkSettings settings, Clock clock) {
            // Spreads the load, and decides nothing: it need not be secret.
            DoubleSupplier chance = new Random(clock.millis())::nextDouble;
            return new CheckingLinks(
                    links,
                    new LookingAtLinks(websites, settings.ports(), settings.pause(), Schedulers.parallel()),
                    new CheckPolicy(settings.every()),
                    settings.atOnce(),
                    chance,
                    clock);
        }

        @Bean
        Recurring linkFollower(MongoRoadmaps changes, ReadingLinks readingLinks, Links links, Clock clock) {
            FollowingLinks following = new FollowingLinks(changes::changedSince, readingLinks, links, clock);
            return new Recurring("following the roadmaps for their links", FOLLOWED_EVERY, following::round);
        }

        @Bean
        Recurring linkChecker(CheckingLinks checkingLinks) {
            return new Recurring("checking links", CHECKED_EVERY, checkingLinks::round);
        }
    }
}
