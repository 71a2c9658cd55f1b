package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.sample.Api;
import dev.cairn.kit.sample.NotesTest;
import dev.cairn.kit.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotesTest
class KitHttpIT {

    private static final String NOTES = "/api/v1/orgs/harbor/notes";

    private Api nobody;
    private Api writer;
    private Api reader;

    @BeforeEach
    void callers(@LocalServerPort int port) {
        nobody = Api.on(port);
        writer = nobody.with(Tokens.of("ada").in("harbor", "writer").mint());
        reader = nobody.with(Tokens.of("ben").in("harbor").mint());
    }

    @Test
    void withoutATokenIs401() {
        Api.Answer answer = nobody.get("/api/v1/me/name");

        assertProblem(answer, 401, "access.unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    static Stream<String> badTokens() {
        return Stream.of(
                Tokens.of("ada").expired().mint(),
                Tokens.of("ada").ofAnotherRealm().mint(),
                Tokens.of("ada").forAnotherAudience().mint(),
                Tokens.of("ada").signedByAStranger().mint(),
                "not.a.token");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void anExpiredForeignOrForgedTokenIs401(String token) {
        assertProblem(nobody.with(token).get("/api/v1/me/name"), 401, "access.unauthenticated");
    }

    @Test
    void aTokenThatNamesNobodyIs401() {
        assertProblem(nobody.with(Tokens.of("").mint()).get("/api/v1/me/name"), 401, "access.unauthenticated");
    }

    @Test
    void anyoneSignedInReachesTheirOwn() {
        Api.Answer answer = nobody.with(Tokens.of("ada").mint()).get("/api/v1/me/name");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("subject").asString()).isEqualTo("ada");
    }

    @Test
    void aForeignOrganizationIs404BeforeTheRoleIsAsked() {
        Api stranger = nobody.with(Tokens.of("eve").in("meadow", "writer").mint());

        assertProblem(stranger.get(NOTES), 404, "access.not-found");
        assertProblem(stranger.post(NOTES, "{}"), 404, "access.not-found");
    }

    @Test
    void aMissingRoleIs403BeforeTheBodyIsRead() {
        assertProblem(reader.post(NOTES, "{broken"), 403, "access.forbidden");
        assertThat(reader.get(NOTES).status()).isEqualTo(200);
    }

    @Test
    void aForeignOrganizationIs404EvenWithABrokenBody() {
        Api stranger = nobody.with(Tokens.of("eve").in("meadow").mint());

        assertProblem(stranger.post(NOTES, "{broken"), 404, "access.not-found");
    }

    @Test
    void aForeignOrganizationIs404WhateverElseIsWrong() {
        Api stranger = nobody.with(Tokens.of("eve").in("meadow", "writer").mint());

        assertProblem(stranger.send("DELETE", NOTES, BodyPublishers.noBody()), 404, "access.not-found");
        assertProblem(
                stranger.send("POST", NOTES, BodyPublishers.ofString("a"), "Content-Type", "text/plain"),
                404,
                "access.not-found");
        assertProblem(stranger.get(NOTES, "Accept", "image/png"), 404, "access.not-found");
        assertProblem(stranger.get("/api/v1/orgs/harbor/nothing"), 404, "access.not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orgs/harbor%2Fnotes",
                "/api/v1/orgs/harbor;a=b/notes",
                "/api/v1//me/name",
                "/api/v1/me/../me/name",
                "/api/v1/me/%2e%2e/name"
            })
    void aPathThatCouldBeReadInTwoWaysIs400(String path) {
        assertProblem(writer.get(path), 400, "request.malformed");
    }

    @Test
    void platformRoutesAskForThePlatformRole() {
        assertProblem(writer.get("/api/v1/platform/census"), 403, "access.forbidden");
        assertThat(operator().get("/api/v1/platform/census").status()).isEqualTo(200);
    }

    @Test
    void thePlatformRoleOpensNoOrganization() {
        assertProblem(operator().get(NOTES), 404, "access.not-found");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        Api.Answer answer = writer.post(NOTES, "{\"text\":\"a\",\"size\":3}");

        assertProblem(answer, 400, "request.unknown-field");
        assertThat(answer.body().path("value").asString()).isEqualTo("size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":",
                "",
                "[]",
                "{\"text\":{}}",
                "{\"colour\":\"GREEN\"}",
                "{\"text\":5}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":true}",
                "{\"text\":\"a\",\"colour\":1}"
            })
    void aBodyThatCannotBeReadIs400(String body) {
        assertProblem(writer.post(NOTES, body), 400, "request.malformed");
    }

    @Test
    void aBodyThatIsMissingIsAskedFor() {
        assertThat(writer.post(NOTES, "").body().path("expected").asString()).isEqualTo("a body");
    }

    @Test
    void anUnknownConstantIsAnsweredWithThoseThatThereAre() {
        Api.Answer answer = writer.post(NOTES, "{\"text\":\"a\",\"colour\":\"GREEN\"}");

        assertThat(answer.body().path("expected").asString()).contains("RED", "BLUE");
        assertThat(answer.body().toString()).doesNotContain("dev.cairn");
    }

    @Test
    void valuesThatAreNotAllowedAre422AndNamed() {
        Api.Answer answer = writer.post(NOTES, "{\"text\":\" \"}");

        assertProblem(answer, 422, "request.invalid");
        assertThat(answer.body().path("errors").path(0).path("path").asString()).isEqualTo("text");
    }

    @Test
    void anotherMediaTypeIs415() {
        Api.Answer answer = writer.send("POST", NOTES, BodyPublishers.ofString("a"), "Content-Type", "text/plain");

        assertProblem(answer, 415, "request.media-type");
    }

    @Test
    void aFormThatCannotBeAnsweredIs406() {
        assertProblem(writer.get(NOTES, "Accept", "image/png"), 406, "request.not-acceptable");
    }

    @Test
    void anotherMethodIs405() {
        assertProblem(writer.send("DELETE", NOTES, BodyPublishers.noBody()), 405, "request.method");
    }

    @Test
    void anAddressWithoutARouteIs404() {
        assertProblem(writer.get("/api/v1/nothing"), 404, "request.no-route");
    }

    @Test
    void aBodyThatIsTooLargeIs413() {
        String large = "{\"text\":\"" + "x".repeat(70_000) + "\"}";

        Api.Answer answer = writer.post(NOTES, large);

        assertProblem(answer, 413, "request.too-large");
        assertThat(answer.body().path("expected").asString()).isEqualTo("at most 65536 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "race,409,request.concurrent-change",
        "store,503,service.backend-away",
        "late,503,service.backend-away",
        "other,500,service.internal"
    })
    void aFaultBecomesAProblemThatTellsNothingOfTheInside(String kind, int status, String code) {
        Api.Answer answer = writer.get("/api/v1/me/failures/" + kind);

        assertProblem(answer, status, code);
        assertThat(answer.response().body()).doesNotContain("secret", "Exception", "dev.cairn");
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "2" : "");
    }

    @Test
    void aPlainRequestIdIsEchoedInHeaderAndProblem() {
        Api.Answer answer = writer.get("/api/v1/nothing", "X-Request-Id", "call-7");

        assertThat(answer.header("X-Request-Id")).isEqualTo("call-7");
        assertThat(answer.body().path("requestId").asString()).isEqualTo("call-7");
    }

    @Test
    void anotherRequestIdIsReplaced() {
        assertThat(writer.get("/api/v1/me/name", "X-Request-Id", "a b<script>").header("X-Request-Id"))
                .matches("[0-9a-z]{26}");
    }

    @Test
    void pagesLinkToTheNextUntilTheLast() {
        Api author = nobody.with(Tokens.of("ada").in("paging", "writer").mint());
        for (int i = 0; i < 5; i++) {
            author.post("/api/v1/orgs/paging/notes", "{\"text\":\"note " + i + "\"}");
        }

        List<String> texts = new ArrayList<>();
        String query = "?limit=2";
        int pages = 0;
        while (!query.isEmpty()) {
            Api.Answer page = author.get("/api/v1/orgs/paging/notes" + query);
            page.body()
                    .path("items")
                    .forEach(note -> texts.add(note.path("text").asString()));
            query = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
            pages++;
        }
        assertThat(texts).containsExactlyInAnyOrder("note 0", "note 1", "note 2", "note 3", "note 4");
        assertThat(pages).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=%zz", "x={a}", "x=%", "x=a|b\"<>", "x=ä", "x=%C3%A4&&=&y", "cursor", "x=%%%"})
    void anOddQueryIsNeverAFaultOfOurs(String odd) {
        Api author = nobody.with(Tokens.of("ada").in("odd", "writer").mint());
        author.post("/api/v1/orgs/odd/notes", "{\"text\":\"one\"}");
        author.post("/api/v1/orgs/odd/notes", "{\"text\":\"two\"}");

        assertThat(author.rawGet("/api/v1/orgs/odd/notes?limit=1&" + odd))
                .matches("(?s)HTTP/1.1 (200|400) .*")
                .doesNotContain("Exception");
    }

    @Test
    void otherParametersAreCarriedToTheNextPage() {
        Api author = nobody.with(Tokens.of("ada").in("carried", "writer").mint());
        author.post("/api/v1/orgs/carried/notes", "{\"text\":\"one\"}");
        author.post("/api/v1/orgs/carried/notes", "{\"text\":\"two\"}");

        String link =
                author.get("/api/v1/orgs/carried/notes?limit=1&q=a%26b%C3%A4").header("Link");

        assertThat(link).matches("<\\?cursor=[\\w-]+&limit=1&q=a%26b%C3%A4>; rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({"limit=0,request.limit", "limit=1001,request.limit", "cursor=abc,request.cursor"})
    void aBadPageRequestIs400(String query, String code) {
        assertProblem(reader.get(NOTES + "?" + query), 400, code);
    }

    @Test
    void aRepeatedWishMeetsWhatTheFirstMade() {
        Api.Answer first = writer.post(NOTES, "{\"text\":\"once\"}", "Idempotency-Key", "wish-1");
        Api.Answer second = writer.post(NOTES, "{\"text\":\"once\"}", "Idempotency-Key", "wish-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aReusedKeyForAnotherWishIs422() {
        writer.post(NOTES, "{\"text\":\"one\"}", "Idempotency-Key", "wish-2");

        assertProblem(
                writer.post(NOTES, "{\"text\":\"two\"}", "Idempotency-Key", "wish-2"),
                422,
                "request.idempotency-key-reused");
    }

    @Test
    void anIdempotencyKeyOfAnotherFormIs400() {
        assertProblem(
                writer.post(NOTES, "{\"text\":\"a\"}", "Idempotency-Key", "k".repeat(256)),
                400,
                "request.idempotency-key");
    }

    @Test
    void aReusedKeyForAnotherCommandOfARouteWithoutIdsIs422() {
        String wall = "/api/v1/orgs/harbor/wall";
        Api.Answer first = writer.post(wall, "{\"text\":\"one\"}", "Idempotency-Key", "pin-1");
        Api.Answer again = writer.post(wall, "{\"text\":\"one\"}", "Idempotency-Key", "pin-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(writer.post(wall, "{\"text\":\"one\"}", "Idempotency-Key", "pin-2")
                        .body())
                .isNotEqualTo(first.body());
        assertProblem(
                writer.post(wall, "{\"text\":\"two\"}", "Idempotency-Key", "pin-1"),
                422,
                "request.idempotency-key-reused");
    }

    @Test
    void anEditOfTheRevisionThatWasSeenIsDone() {
        String note = newNote();
        String seen = writer.get(note).header("ETag");
        Api.Answer edited = writer.put(note, "{\"text\":\"new\"}", "If-Match", seen);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag"))
                .isNotEqualTo(seen)
                .isEqualTo(writer.get(note).header("ETag"));
        assertThat(writer.get(note).body().path("text").asString()).isEqualTo("new");
    }

    @Test
    void anEditOfAnotherRevisionIs412AndChangesNothing() {
        String note = newNote();
        String seen = writer.get(note).header("ETag");
        writer.put(note, "{\"text\":\"mine\"}", "If-Match", seen);

        Api.Answer late = writer.put(note, "{\"text\":\"late\"}", "If-Match", seen);

        assertProblem(late, 412, "request.if-match-stale");
        assertThat(late.body().path("expected").asString())
                .isEqualTo(writer.get(note).header("ETag"));
        assertThat(writer.get(note).body().path("text").asString()).isEqualTo("mine");
    }

    @Test
    void anEditThatDoesNotSayWhatItEditsIs428() {
        assertProblem(writer.put(newNote(), "{\"text\":\"new\"}"), 428, "request.if-match-missing");
    }

    @Test
    void theStarEditsWhateverIsThere() {
        assertThat(writer.put(newNote(), "{\"text\":\"new\"}", "If-Match", "*").status())
                .isEqualTo(200);
        assertProblem(writer.put(NOTES + "/nothing", "{\"text\":\"new\"}", "If-Match", "*"), 404, "access.not-found");
    }

    @Test
    void anIfMatchOfAnotherFormIs400() {
        assertProblem(writer.put(newNote(), "{\"text\":\"new\"}", "If-Match", "r1"), 400, "request.if-match");
    }

    @Test
    void moreThanAHundredErrorsAreOnlyCounted() {
        String texts = "[" + "\"x\",".repeat(249) + "\"x\"]";

        Api.Answer answer = writer.post("/api/v1/me/lists", texts);

        assertProblem(answer, 422, "request.invalid");
        assertThat(answer.body().path("errors").size()).isEqualTo(101);
        assertThat(answer.body().path("errors").path(100).path("expected").asString())
                .contains("150 more");
    }

    @Test
    void aDirectoryThatIsAwayIs503() {
        assertProblem(
                reader.get("/api/v1/orgs/harbor/people/47109a6d-2a82-5f57-9cc8-c71328865cff"),
                503,
                "service.backend-away");
    }

    private String newNote() {
        String id = writer.post(NOTES, "{\"text\":\"old\"}").body().path("id").asString();
        return NOTES + "/" + id;
    }

    @Test
    void healthIsPublicAndSaysNothingMore() {
        Api.Answer health = nobody.get("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.response().body()).doesNotContain("components", "mongodb", "127.0.0.1");
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void metricsAreForOperators() {
        assertProblem(nobody.get("/actuator/prometheus"), 401, "access.unauthenticated");
        assertProblem(writer.get("/actuator/prometheus"), 403, "access.forbidden");
        Api.Answer metrics = operator().get("/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.response().body()).contains("cairn_events_told_total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers"})
    void whatElseTheActuatorHasIsClosed(String path) {
        assertProblem(nobody.get(path), 401, "access.unauthenticated");
        assertProblem(writer.get(path), 403, "access.forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers"})
    void whatElseTheActuatorHasIsNotThereForOperatorsEither(String path) {
        assertProblem(operator().get(path), 404, "request.no-route");
    }

    private Api operator() {
        return nobody.with(Tokens.of("sam").withPlatformRole(PlatformRole.ADMIN).mint());
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:cairn:problem:" + code);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().path("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
    }
}
