package dev.cairn.kit.event;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.sample.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The dead letters as one caller sees them over HTTP. */
record Letters(Api caller) {

    private static final String PATH = "/api/v1/platform/notes/dead-letters";

    Api.Answer list() {
        return caller.get(PATH + "?limit=1000");
    }

    Api.Answer replay(String letter) {
        return caller.send("POST", PATH + "/" + letter + "/replay", BodyPublishers.noBody());
    }

    Api.Answer replay(String letter, String repaired) {
        return caller.post(PATH + "/" + letter + "/replay", repaired);
    }

    Api.Answer drop(String letter) {
        return caller.send("DELETE", PATH + "/" + letter, BodyPublishers.noBody());
    }

    List<JsonNode> all() {
        return StreamSupport.stream(list().body().path("items").spliterator(), false)
                .toList();
    }

    List<JsonNode> of(String note) {
        return all().stream()
                .filter(letter ->
                        letter.path("headers").path("ce_subject").asString("").equals(note))
                .toList();
    }

    JsonNode oneOf(String note) {
        assertThat(of(note)).hasSize(1);
        return of(note).getFirst();
    }

    /** Waits for it; its id. */
    String comesOf(String note) {
        eventually(() -> oneOf(note));
        return oneOf(note).path("id").asString();
    }
}
