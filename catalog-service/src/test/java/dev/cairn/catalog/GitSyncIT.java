package dev.cairn.catalog;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.PublishedRepository;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.kit.testkit.ApiClient;
import dev.cairn.kit.testkit.ServiceUnderTest;
import dev.cairn.kit.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A roadmap that follows a Git repository, over HTTP, on a real store and real repositories. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceUnderTest.class)
class GitSyncIT {

    private static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown");
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final String KNOTS = "# Knots\n## Stage 1: First\n- Bowline\n- Clove hitch\n";
    private static final String PUSH = "{\"ref\":\"refs/heads/main\",\"after\":\"c1\"}";

    private static final Path REPOSITORIES = folder();

    @DynamicPropertySource
    static void localRepositories(DynamicPropertyRegistry properties) {
        properties.add("cairn.git.local-folder", REPOSITORIES::toString);
    }

    /** Below what a build leaves behind anyway. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "repositories");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @LocalServerPort
    int port;

    private ApiClient author;
    private ApiClient anyone;
    private PublishedRepository repository;
    private String id;
    private String source;

    @BeforeEach
    void aRoadmapAndARepository() {
        anyone = ApiClient.on(port);
        author = anyone.as(Tokens.of("author").in("harbor", "author").mint());
        id = author.post("/api/v1/orgs/harbor/roadmaps/imports", MARKDOWN, bytes(KNOTS))
                .expecting(201)
                .text("roadmapId");
        source = "/api/v1/orgs/harbor/roadmaps/" + id + "/git-source";
        repository = new PublishedRepository(REPOSITORIES.resolve(id + ".git"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"address\":\" \"}",
                "{\"address\":\"https://127.0.0.1/x.git\"}",
                "{\"address\":\"https://10.0.0.1/x.git\"}",
                "{\"address\":\"https://[::1]/x.git\"}",
                "{\"address\":\"https://[fd00::1]/x.git\"}",
                "{\"address\":\"https://169.254.169.254/latest\"}",
                "{\"address\":\"http://github.com/x.git\"}",
                "{\"address\":\"ssh://git@github.com/x.git\"}",
                "{\"address\":\"ext::sh -c id\"}",
                "{\"address\":\"https://ada:secret@github.com/x.git\"}",
                "{\"address\":\"/etc\"}",
                "{\"address\":\"https://github.com/x.git\",\"branch\":\"a..b\"}",
                "{\"address\":\"https://github.com/x.git\",\"branch\":\"--upload-pack=id\"}",
                "{\"address\":\"https://github.com/x.git\",\"path\":\"../x\"}",
                "{\"address\":\"https://github.com/x.git\",\"path\":\".git/config\"}"
            })
    void a_source_that_must_not_be_is_refused(String wish) {
        assertThat(author.put(source, wish).expecting(422).code()).isEqualTo("request.invalid");
        assertThat(author.get(source).expecting(404).code()).isEqualTo("catalog.git-source.unknown");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_what_is_not_known_is_refused() {
        assertThat(author.put(source, "{\"address\":\"x\",\"branch\":\"\",\"path\":\"/\"}")
                        .expecting(422)
                        .path("errors"))
                .hasSize(3);
        assertThat(author.put(source, "{\"url\":\"https://github.com/x.git\"}")
                        .expecting(400)
                        .code())
                .isEqualTo("request.unknown-field");
        assertThat(author.put("/api/v1/orgs/harbor/roadmaps/none/git-source", wish(""))
                        .expecting(404)
                        .code())
                .isEqualTo("catalog.roadmap.unknown");
    }

    @Test
    void a_token_is_taken_and_told_to_nobody() {
        String address = "\"address\":\"https://git.example.com/knots.git\"";
        assertThat(author.put(source, "{" + address + ",\"token\":\"has space\"}")
                        .expecting(422)
                        .toString())
                .doesNotContain("has space");
        ApiClient.Answer bound =
                author.put(source, "{" + address + ",\"token\":\"sesame-1\"}").expecting(201);
        assertThat(bound.path("hasToken").asBoolean()).isTrue();
        assertThat(bound.body().toString()).doesNotContain("sesame");
        assertThat(author.get(source).expecting(200).body().toString()).doesNotContain("sesame");

        ApiClient any = author.with("If-Match", "*");
        assertThat(any.put(source, "{" + address + ",\"branch\":\"next\"}")
                        .expecting(200)
                        .path("hasToken")
                        .asBoolean())
                .isTrue();
        assertThat(any.put(source, "{" + address + ",\"token\":\"\"}")
                        .expecting(200)
                        .path("hasToken")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void it_is_bound_read_changed_and_unbound() {
        ApiClient.Answer bound = author.put(source, wish("")).expecting(201);
        assertThat(bound.text("hookSecret")).hasSize(64);
        assertThat(bound.text("branch")).isEqualTo("main");
        assertThat(bound.text("hookPath")).isEqualTo("/api/v1/hooks/catalog/git/harbor/" + id);

        ApiClient.Answer read = author.get(source).expecting(200);
        assertThat(read.etag()).isEqualTo("\"r1\"");
        assertThat(read.body().has("hookSecret")).isFalse();
        assertThat(author.put(source, wish("docs")).expecting(428).code()).isEqualTo("request.if-match-missing");
        ApiClient.Answer changed =
                author.with("If-Match", "\"r1\"").put(source, wish("docs")).expecting(200);
        assertThat(changed.body().has("hookSecret")).isFalse();
        assertThat(author.with("If-Match", "\"r1\"")
                        .put(source, wish(""))
                        .expecting(412)
                        .code())
                .isEqualTo("request.if-match-stale");

        author.delete(source).expecting(204);
        for (int status : new int[] {
            author.get(source).status(),
            author.delete(source).status(),
            author.post(source + "/syncs").status(),
            author.post(source + "/hook-secret").status()
        }) {
            assertThat(status).isEqualTo(404);
        }
        ApiClient.Answer again = author.put(source, wish("")).expecting(201);
        assertThat(again.etag()).isEqualTo("\"r4\"");
        assertThat(again.text("hookSecret")).isNotEqualTo(bound.text("hookSecret"));
    }

    @Test
    void a_sync_proposes_the_author_confirms_and_the_next_one_finds_nothing_new() {
        String commit = repository.with("README.md", KNOTS + "- Reef knot\n").pushed("main");
        author.put(source, wish("")).expecting(201);

        JsonNode first = synced();
        assertThat(first.path("outcome").asString()).isEqualTo("proposed");
        assertThat(first.path("commit").asString()).isEqualTo(commit);
        assertThat(first.path("file").asString()).isEqualTo("README.md");
        assertThat(first.path("cause").asString()).isEqualTo("hand");
        assertThat(topics()).as("the draft waits for its author").isEqualTo(2);

        String proposal = "/api/v1/orgs/harbor/roadmaps/" + id + "/imports/"
                + first.path("proposalId").asString();
        assertThat(author.get(proposal)
                        .expecting(200)
                        .path("diff")
                        .path("counts")
                        .path("new")
                        .asInt())
                .isEqualTo(1);
        assertThat(synced().path("proposalId")).isEqualTo(first.path("proposalId"));
        author.with("If-Match", "\"r1\"").post(proposal + "/confirmation", "{}").expecting(200);
        assertThat(topics()).isEqualTo(3);

        JsonNode last = synced();
        assertThat(last.path("outcome").asString()).isEqualTo("unchanged");
        assertThat(last.has("proposalId")).isFalse();
        assertThat(author.get("/api/v1/orgs/harbor/roadmaps/" + id + "/editions")
                        .expecting(200)
                        .path("items"))
                .as("nothing is published by itself")
                .isEmpty();
        ApiClient.Answer page = author.get(source + "/syncs?limit=2").expecting(200);
        assertThat(page.path("items").get(0)).isEqualTo(last);
        JsonNode rest = author.get(source + "/syncs?limit=2&cursor=" + page.text("next"))
                .expecting(200)
                .body();
        assertThat(rest.path("items").get(0)).isEqualTo(first);
        assertThat(rest.path("next").isNull()).isTrue();
        author.get(source + "/syncs?cursor=x").expecting(400);
        author.get(source + "/syncs/99").expecting(404);
        author.get(source + "/syncs/x").expecting(404);
    }

    @Test
    void a_sync_that_cannot_be_says_why_and_what_was_expected() {
        author.put(source, wish("")).expecting(201);
        assertThat(failure(synced())).isEqualTo("catalog.git.branch-unknown");
        repository.with("a.md", KNOTS).with("b.md", KNOTS).pushed("main");
        JsonNode several = synced();
        assertThat(failure(several)).isEqualTo("catalog.git.several-documents");
        assertThat(several.path("failure").path("found").asString()).isEqualTo("a.md, b.md");
        repository
                .with("README.md", new byte[] {'#', ' ', (byte) 0xC3, (byte) 0x28})
                .pushed("main");
        assertThat(failure(synced())).isEqualTo("catalog.import.not-utf8");
        repository.with("README.md", new byte[2 * 1024 * 1024 + 1]).pushed("main");
        assertThat(failure(synced())).isEqualTo("catalog.git.document-too-large");
        repository.without("README.md").withLink("README.md", "/etc/passwd").pushed("main");
        assertThat(failure(synced())).isEqualTo("catalog.git.link");
    }

    @Test
    void a_signed_push_is_heard_and_whoever_cannot_sign_learns_nothing() {
        repository.with("README.md", KNOTS + "- Reef knot\n").pushed("main");
        ApiClient.Answer bound = author.put(source, wish("")).expecting(201);
        String hook = bound.text("hookPath");
        String secret = bound.text("hookSecret");

        JsonNode unknown = anyone.post("/api/v1/hooks/catalog/git/harbor/none", PUSH)
                .expecting(404)
                .body();
        assertThat(unknown.path("code").asString()).isEqualTo("catalog.git-hook.unknown");
        for (ApiClient caller : new ApiClient[] {
            anyone,
            author,
            anyone.with("X-Hub-Signature-256", "sha256=00"),
            anyone.with("X-Hub-Signature-256", new HookSecret(secret).signatureOf(bytes(PUSH + " "))),
            anyone.with("X-Gitlab-Token", "secret")
        }) {
            JsonNode answer = caller.post(hook, PUSH).expecting(404).body();
            assertThat(answer.path("code")).isEqualTo(unknown.path("code"));
            assertThat(answer.path("title")).isEqualTo(unknown.path("title"));
            assertThat(answer.path("value")).isEqualTo(unknown.path("value"));
        }

        String other = "{\"ref\":\"refs/heads/other\"}";
        ApiClient.Answer ignored = push(hook, secret, other).expecting(200);
        assertThat(ignored.text("outcome")).isEqualTo("ignored");
        assertThat(ignored.text("pushed")).isEqualTo("refs/heads/other");
        assertThat(ignored.text("expected")).isEqualTo("refs/heads/main");
        for (String noPush : new String[] {"{\"zen\":\"x\"}", "{\"ref\":\"refs/heads/main\",\"deleted\":true}"}) {
            assertThat(push(hook, secret, noPush).expecting(200).text("outcome"))
                    .isEqualTo("ignored");
        }
        assertThat(author.get(source + "/syncs").expecting(200).path("items")).isEmpty();

        JsonNode sync =
                ended(push(hook, secret, PUSH).expecting(202).path("sync").asLong());
        assertThat(sync.path("cause").asString()).isEqualTo("hook");
        assertThat(sync.path("outcome").asString()).isEqualTo("proposed");
        byte[] form = bytes("payload=" + URLEncoder.encode(PUSH, StandardCharsets.UTF_8));
        ended(anyone.with("X-Hub-Signature-256", new HookSecret(secret).signatureOf(form))
                .post(hook, FORM, form)
                .expecting(202)
                .path("sync")
                .asLong());
        ended(anyone.with("X-Gitlab-Token", secret)
                .post(hook, PUSH)
                .expecting(202)
                .path("sync")
                .asLong());

        String renewed = author.post(source + "/hook-secret").expecting(200).text("hookSecret");
        push(hook, secret, PUSH).expecting(404);
        push(hook, renewed, other).expecting(200);
        byte[] large = new byte[1024 * 1024 + 1];
        assertThat(anyone.post(hook, MediaType.APPLICATION_JSON, large)
                        .expecting(413)
                        .code())
                .isEqualTo("request.too-large");
    }

    private ApiClient.Answer push(String hook, String secret, String body) {
        return anyone.with("X-Hub-Signature-256", new HookSecret(secret).signatureOf(bytes(body)))
                .post(hook, body);
    }

    private JsonNode synced() {
        return ended(
                author.post(source + "/syncs").expecting(202).path("number").asLong());
    }

    /** The report, when the next sync can be asked for. */
    private JsonNode ended(long number) {
        eventually(() -> assertThat(author.get(source).expecting(200).body().has("current"))
                .isFalse());
        JsonNode sync = author.get(source + "/syncs/" + number).expecting(200).body();
        assertThat(sync.path("state").asString()).isEqualTo("ended");
        return sync;
    }

    private int topics() {
        return author.get("/api/v1/orgs/harbor/roadmaps/" + id + "/draft")
                .expecting(200)
                .path("outline")
                .get(0)
                .path("children")
                .size();
    }

    private static String failure(JsonNode sync) {
        assertThat(sync.path("outcome").asString()).isEqualTo("failed");
        assertThat(sync.path("failure").path("expected").asString()).isNotEmpty();
        return sync.path("failure").path("code").asString();
    }

    private String wish(String path) {
        return "{\"address\":\"%s\",\"path\":\"%s\"}"
                .formatted(repository.folder().toUri(), path);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
