package dev.cairn.progress.edition;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.progress.RunningProgress;
import org.springframework.beans.factory.annotation.Autowired;

@RunningProgress
class MongoEditionsIT extends EditionsContract {

    @Autowired
    MongoDatabase database;

    /** A new one each time: what it remembers would hide what it stored. */
    @Override
    Editions editions() {
        return new MongoEditions(database);
    }
}
