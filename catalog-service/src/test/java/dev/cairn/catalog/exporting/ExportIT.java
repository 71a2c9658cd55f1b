package dev.cairn.catalog.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.roadmapsh.Zips;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Roadmaps out and in again over HTTP, on a real store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
class ExportIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final String KNOTS = """
        # Knots & *Bends*
        ## Stage 1: First (2-3 weeks)
        - **Bowline**: A loop, see [drawings](https://knots.example/b)
        - Clove hitch

        ## Thanks
        To `all`.
        """;

    @LocalServerPort
    int port;

    ApiClient author;
    ApiClient elsewhere;

    @BeforeEach
    void clients() {
        author =
                ApiClient.on(port).as(Tokens.of("author").in("harbor", "author").mint());
        elsewhere =
                ApiClient.on(port).as(Tokens.of("other").in("quay", "author").mint());
    }

    @Test
    void either_form_gives_the_same_tree_with_the_same_ids_where_these_are_free() {
        String roadmapId = imported(author, "harbor", MARKDOWN, KNOTS.getBytes(StandardCharsets.UTF_8));
        JsonNode outline = draft(author, "harbor", roadmapId);
        author.post(path("harbor") + "/" + roadmapId + "/editions").expecting(201);

        byte[] markdown = body(export(roadmapId + "/draft/export"));
        byte[] json = body(export(roadmapId + "/editions/1/export?format=json"));

        assertThat(draft(elsewhere, "quay", imported(elsewhere, "quay", MARKDOWN, markdown)))
                .isEqualTo(outline);
        // The ids are taken there now.
        JsonNode again = draft(elsewhere, "quay", imported(elsewhere, "quay", MediaType.APPLICATION_JSON, json));
        assertThat(titles(again)).isEqualTo(titles(outline));
        assertThat(ids(again)).doesNotContainAnyElementsOf(ids(outline));
        assertThat(ids(draft(author, "harbor", imported(author, "harbor", MARKDOWN, markdown))))
                .doesNotContainAnyElementsOf(ids(outline));
    }

    @Test
    void the_form_is_negotiated_and_the_file_has_a_safe_name_and_an_etag() {
        String roadmapId = imported(author, "harbor", MARKDOWN, KNOTS.getBytes(StandardCharsets.UTF_8));

        EntityExchangeResult<byte[]> markdown = export(roadmapId + "/draft/export");
        EntityExchangeResult<byte[]> json = export(roadmapId + "/draft/export", HttpHeaders.ACCEPT, "application/json");

        assertThat(markdown.getStatus().value()).isEqualTo(200);
        assertThat(markdown.getResponseHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/markdown;charset=UTF-8"));
        assertThat(markdown.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"knots-bends.md\"");
        assertThat(new String(body(markdown), StandardCharsets.UTF_8)).startsWith("---\ncairn: 1\n");
        assertThat(json.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(json.getResponseHeaders().getETag())
                .isNotNull()
                .isNotEqualTo(markdown.getResponseHeaders().getETag());
        String tag = Objects.requireNonNull(markdown.getResponseHeaders().getETag());
        assertThat(export(roadmapId + "/draft/export", HttpHeaders.IF_NONE_MATCH, tag)
                        .getStatus()
                        .value())
                .isEqualTo(304);
        assertThat(export(roadmapId + "/draft/export", HttpHeaders.ACCEPT, "image/png")
                        .getStatus()
                        .value())
                .isEqualTo(406);
        author.get(path("harbor") + "/" + roadmapId + "/draft/export?format=pdf")
                .expecting(422);
        author.get(path("harbor") + "/none/draft/export").expecting(404);
        author.get(path("harbor") + "/" + roadmapId + "/editions/1/export").expecting(404);
    }

    @Test
    void an_archive_of_roadmap_sh_is_imported_and_an_id_with_another_title_is_told() {
        imported(author, "harbor", ZIP, Zips.knots().bytes());
        byte[] other = Zips.knots().bytes();

        JsonNode report = author.post(path("harbor") + "/imports", ZIP, other)
                .expecting(201)
                .path("report");
        assertThat(report.path("topics").asInt()).isEqualTo(6);
        JsonNode changed = author.post(
                        path("harbor") + "/imports",
                        ZIP,
                        new Zips()
                                .with(
                                        "x.json",
                                        "{\"nodes\": [{\"id\": \"bowline\", \"type\": \"topic\", \"data\": {\"label\":"
                                                + " \"SQL\"}}], \"edges\": []}")
                                .bytes())
                .expecting(201)
                .path("report");
        assertThat(changed.path("unsure").get(0).asString()).contains("bowline", "Bowline", "SQL");
    }

    @Test
    void bad_files_are_refused_with_a_code() {
        refused(MediaType.APPLICATION_JSON, "{".getBytes(StandardCharsets.UTF_8), 422, "catalog.import.not-json");
        refused(MediaType.APPLICATION_JSON, "{}".getBytes(StandardCharsets.UTF_8), 422, "catalog.import.invalid");
        refused(MediaType.APPLICATION_JSON, new byte[0], 422, "catalog.import.empty");
        refused(ZIP, "no".getBytes(StandardCharsets.UTF_8), 422, "catalog.import.not-a-zip");
        refused(ZIP, new Zips().with("../a", "x").bytes(), 422, "catalog.import.unsafe-path");
        refused(ZIP, new Zips().with("a", new byte[21 << 20]).bytes(), 422, "catalog.import.unpacks-too-large");
        refused(ZIP, new Zips().with("a", "x").bytes(), 422, "catalog.import.no-graph");
        refused(ZIP, new byte[2 * 1024 * 1024 + 1], 413, "request.too-large");
    }

    private void refused(MediaType type, byte[] file, int status, String code) {
        assertThat(author.post(path("harbor") + "/imports", type, file)
                        .expecting(status)
                        .code())
                .isEqualTo(code);
    }

    private static String imported(ApiClient who, String org, MediaType type, byte[] file) {
        return who.post(path(org) + "/imports", type, file).expecting(201).text("roadmapId");
    }

    private static JsonNode draft(ApiClient who, String org, String roadmapId) {
        return who.get(path(org) + "/" + roadmapId + "/draft").expecting(200).path("outline");
    }

    /** A file is no JSON, so it is asked for beneath the client. */
    private EntityExchangeResult<byte[]> export(String path, String... headers) {
        String token = Tokens.of("author").in("harbor", "author").mint();
        return author.http()
                .get()
                .uri(path("harbor") + "/" + path)
                .headers(all -> {
                    all.setBearerAuth(token);
                    for (int at = 0; at < headers.length; at += 2) {
                        all.set(headers[at], headers[at + 1]);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static byte[] body(EntityExchangeResult<byte[]> result) {
        return Objects.requireNonNull(result.getResponseBody());
    }

    private static String path(String org) {
        return "/api/v1/orgs/" + org + "/roadmaps";
    }

    private static List<String> ids(JsonNode outline) {
        return all(outline, "id");
    }

    private static List<String> titles(JsonNode outline) {
        return all(outline, "title");
    }

    private static List<String> all(JsonNode nodes, String field) {
        List<String> found = new ArrayList<>();
        for (JsonNode node : nodes) {
            found.add(node.path(field).asString(""));
            found.addAll(all(node.path("children"), field));
        }
        return found;
    }
}
