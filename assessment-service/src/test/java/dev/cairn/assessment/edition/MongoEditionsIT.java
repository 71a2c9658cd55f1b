package dev.cairn.assessment.edition;

import static dev.cairn.assessment.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.cairn.assessment.RunningAssessment;
import dev.cairn.kit.Ids;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@RunningAssessment
class MongoEditionsIT extends EditionsContract {

    @Autowired
    MongoDatabase database;

    @Autowired
    Editions editions;

    @Override
    Editions editions() {
        return editions;
    }

    @Test
    void a_copy_from_before_parents_were_kept_can_still_be_read() {
        String org = "org-" + Ids.random().next();
        Document old = new Document("_id", org + "/r/000001")
                .append("roadmapId", "r")
                .append("edition", 1)
                .append("nodes", List.of("a", "s"))
                .append("leaves", List.of("a"));
        now(Mono.from(database.getCollection("editions").insertOne(old)));

        assertThat(now(editions.find(org, "r", 1)).outline())
                .containsExactly(new Edition.Node("a", null, true), new Edition.Node("s", null, false));
    }
}
