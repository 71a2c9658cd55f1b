package dev.cairn.kit.store;

import com.mongodb.ConnectionString;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the store is.
 *
 * @param uri a MongoDB connection string
 * @param database the service's own database; no other service has a user for it
 */
@ConfigurationProperties("cairn.mongodb")
public record MongoSettings(String uri, String database) {

    public MongoSettings {
        new ConnectionString(uri);
        if (!database.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException(
                    "cairn.mongodb.database is '" + database + "', expected lower-case letters, digits and hyphens");
        }
    }
}
