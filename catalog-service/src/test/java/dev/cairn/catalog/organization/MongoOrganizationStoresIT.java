package dev.cairn.catalog.organization;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.catalog.organization.model.Acceptances;
import dev.cairn.catalog.organization.model.Aliases;
import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.catalog.organization.mongo.MongoAcceptances;
import dev.cairn.catalog.organization.mongo.MongoAliases;
import dev.cairn.catalog.organization.mongo.MongoAudit;
import dev.cairn.kit.Ids;
import dev.cairn.kit.testkit.Backends;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class MongoOrganizationStoresIT extends OrganizationStoresContract {

    private static final Ids IDS = Ids.random();
    private static final MongoClient CLIENT = MongoClients.create(Backends.mongodb());

    private MongoDatabase database = CLIENT.getDatabase("unused");

    @BeforeEach
    void aDatabase() {
        database = CLIENT.getDatabase("test-" + IDS.next());
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    Audit audit() {
        return new MongoAudit(database, IDS, Clock.systemUTC());
    }

    @Override
    Aliases aliases() {
        return new MongoAliases(database, Clock.systemUTC());
    }

    @Override
    Acceptances acceptances() {
        return new MongoAcceptances(database);
    }
}
