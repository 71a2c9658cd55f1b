package dev.cairn.kit.store;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes every declared index before the service takes requests; one that cannot be made stops the start. */
public final class IndexesReady implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IndexesReady.class);
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    /**
     * An index and why it is there.
     *
     * @param reason the query that it serves
     */
    public record Index(MongoCollection<?> collection, Bson keys, IndexOptions options, String reason) {}

    private final List<Index> indexes;

    public IndexesReady(List<Index> indexes) {
        this.indexes = List.copyOf(indexes);
    }

    @Override
    public void afterSingletonsInstantiated() {
        // On the starting thread, before any request: waiting here is the point.
        Flux.fromIterable(indexes)
                .concatMap(index -> Mono.from(index.collection().createIndex(index.keys(), index.options())))
                .doOnNext(name -> LOG.debug("index {} is ready", name))
                .then()
                .block(AT_MOST);
    }
}
