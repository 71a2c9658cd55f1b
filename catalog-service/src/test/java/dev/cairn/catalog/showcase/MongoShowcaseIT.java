package dev.cairn.catalog.showcase;

import com.mongodb.client.model.Filters;
import dev.cairn.catalog.TestStore;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.edition.mongo.MongoEditions;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.mongo.MongoRoadmaps;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.mongo.MongoShowcase;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;

class MongoShowcaseIT extends ShowcaseContract {

    private final TestStore store = new TestStore();
    private final MongoRoadmaps roadmaps = new MongoRoadmaps(store.database(), store.relay(), Clock.systemUTC());
    private final Editions editions = new MongoEditions(store.database(), store.relay(), Clock.systemUTC());
    private final Showcase showcase = new MongoShowcase(store.database(), roadmaps);

    @Override
    Showcase showcase() {
        return showcase;
    }

    @Override
    Roadmaps roadmaps() {
        return roadmaps;
    }

    @Override
    Editions editions() {
        return editions;
    }

    /** The sequence that the last event of the roadmap got. */
    @Override
    long told(String organization, String roadmapId) {
        return Objects.requireNonNull(
                Mono.from(store.database().getCollection("roadmaps").find(Filters.eq(organization + "/" + roadmapId)))
                        .map(document -> document.getLong("sequence"))
                        .block(Duration.ofSeconds(30)));
    }

    @AfterEach
    void close() {
        store.close();
    }
}
