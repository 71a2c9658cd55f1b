package dev.cairn.catalog.organization.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.organization.model.Aliases;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Aliases as documents, {@code _id} the alias; never deleted. */
public final class MongoAliases implements Aliases {

    private static final long QUERY_SECONDS = 10;

    private final MongoCollection<Document> aliases;
    private final Clock clock;

    public MongoAliases(MongoDatabase database, Clock clock) {
        this.aliases = database.getCollection("organization-aliases");
        this.clock = clock;
    }

    @Override
    public Mono<Boolean> isSpent(String alias) {
        return Mono.from(aliases.find(Filters.eq(alias)).limit(1).maxTime(QUERY_SECONDS, TimeUnit.SECONDS))
                .hasElement();
    }

    @Override
    public Mono<Void> spend(String alias) {
        return Mono.from(aliases.insertOne(new Document("_id", alias).append("at", Date.from(clock.instant()))))
                .then()
                .onErrorResume(
                        fault -> fault instanceof MongoWriteException write
                                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY,
                        already -> Mono.empty());
    }
}
