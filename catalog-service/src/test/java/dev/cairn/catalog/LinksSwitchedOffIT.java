package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Links where nobody looks at them: what follows from their text is shown all the same. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
@Import(CatalogIT.People.class)
class LinksSwitchedOffIT {

    private static final String ROADMAPS = "/api/v1/orgs/harbor/roadmaps/";

    @LocalServerPort
    int port;

    @Test
    void nobody_is_asked_and_who_wants_it_is_told_so() {
        ApiClient author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
        String roadmap = """
                {"format": "cairn-roadmap", "version": 1, "title": "Knots", "outline": [
                  {"kind": "topic", "title": "Bowline", "resources": [
                    {"type": "article", "title": "Read", "url": "https://knots.example/"},
                    {"type": "article", "title": "Read", "url": "bowline.md"}]}]}""";
        String links = ROADMAPS
                + author.post(ROADMAPS + "imports", roadmap).expecting(201).text("roadmapId")
                + "/links";

        assertThat(author.post(links + "/checks").expecting(409).code()).isEqualTo("catalog.links.not-checked");
        JsonNode summary = author.get(links + "/summary").expecting(200).body();
        assertThat(summary.path("checking").asBoolean()).isFalse();
        assertThat(summary.path("states").path("waiting").asInt()).isEqualTo(1);
        assertThat(summary.path("states").path("notChecked").asInt()).isEqualTo(1);
        assertThat(summary.path("due").asInt()).isZero();
    }
}
