package dev.cairn.acceptance;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.EventProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** From a Markdown roadmap to a settled topic, through the gateway with real tokens. */
class StoryIT {

    private static final List<String> DIALECTS =
            List.of("bold-numbered", "phases-with-objectives", "stage-table", "modules-in-bold", "all-h1");

    private final WholePlatform platform = WholePlatform.running();
    private final Api api = new Api(platform);
    private final Walk walk = new Walk(api);
    private final Papers papers = new Papers(api);

    /** Our own document of each dialect, and the published ones where they lie beside the checkout. */
    static Stream<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String dialect : DIALECTS) {
            try (InputStream file = StoryIT.class.getResourceAsStream("/roadmaps/" + dialect + ".md")) {
                documents.add(new Document(
                        dialect, new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        Path seeds = Path.of("../../../shared/seeds");
        if (Files.isDirectory(seeds)) {
            try (Stream<Path> files = Files.list(seeds)) {
                for (Path seed : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    documents.add(new Document(seed.getFileName().toString(), Files.readString(seed)));
                }
            }
        }
        return documents.stream();
    }

    record Document(String name, String markdown) {
        byte[] bytes() {
            return markdown.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void a_third_of_the_topics_gives_the_same_number_everywhere(Document document) {
        String roadmap = walk.published(document.bytes());
        String cohort = walk.cohort(roadmap);
        String enrolment = walk.enrolled(cohort, Walk.LEARNER);
        int counted = walk.enrolment(enrolment).path("progress").path("counted").asInt();
        List<String> topics = walk.openTopics(enrolment);

        Api.Answer last = walk.tick(enrolment, topics.getFirst(), "learning");
        int ticks = Math.max(1, counted / 3);
        for (String topic : topics.subList(0, ticks)) {
            last = walk.tick(enrolment, topic, "done");
            assertThat(last.status()).as(last.body().toString()).isEqualTo(200);
        }

        int expected = 100 * ticks / counted;
        JsonNode progress = last.body().path("progress");
        assertThat(progress.path("percent").asInt()).isEqualTo(expected);
        assertThat(walk.enrolment(enrolment).path("progress")).isEqualTo(progress);
        assertThat(percentOfMine(enrolment)).isEqualTo(expected);
        JsonNode row = api.get(Walk.MENTOR, Walk.ORG + "/cohorts/" + cohort + "/board")
                .body()
                .path("learners")
                .get(0);
        assertThat(row.path("percent").asInt()).isEqualTo(expected);
        try (EventProbe probe = new EventProbe(platform.kafka(), "cairn.progress.enrolments")) {
            eventually(() -> {
                List<EventProbe.Told> told = probe.told().stream()
                        .filter(event -> event.key().equals(enrolment))
                        .toList();
                assertThat(told).hasSize(ticks + 2);
                assertThat(told.getLast().data().path("progress")).isEqualTo(progress);
            });
        }
    }

    @Test
    void a_paper_that_is_failed_then_passed_settles_its_topics() throws IOException {
        String roadmap = walk.published(document("bold-numbered"));
        String enrolment = walk.enrolled(walk.cohort(roadmap), Walk.LEARNER);
        List<String> topics = walk.openTopics(enrolment).subList(0, 2);
        walk.tick(enrolment, topics.getFirst(), "done");
        String paper = papers.published(roadmap, topics);

        assertThat(sat(paper, enrolment, false)).isFalse();
        assertThat(sat(paper, enrolment, true)).isTrue();

        eventually(() -> assertThat(evidence(enrolment, topics)).containsOnly("assessment"));
        assertThat(walk.tick(enrolment, topics.getFirst(), "pending").code()).isEqualTo("progress.topic.vouched-for");
        JsonNode ledger = api.get(Walk.LEARNER, Walk.ORG + "/enrolments/" + enrolment + "/ledger")
                .body()
                .path("items");
        assertThat(ledger).hasSize(3);
        assertThat(ledger.get(0).path("evidence").asString()).isEqualTo("self");
        assertThat(ledger.get(2).path("evidence").asString()).isEqualTo("assessment");
    }

    @Test
    void a_stranger_finds_nothing_nobody_is_let_in_and_a_role_is_needed() throws IOException {
        String roadmap = walk.published(document("stage-table"));
        String cohort = walk.cohort(roadmap);
        String enrolment = walk.enrolled(cohort, Walk.LEARNER);
        String topic = walk.openTopics(enrolment).getFirst();
        String paper = papers.published(roadmap, List.of(topic));
        String attempt = attempt(paper, enrolment).text("attemptId");

        List<String> addresses = List.of(
                "POST /roadmaps/imports",
                "GET /roadmaps",
                "GET /roadmaps/" + roadmap + "/draft",
                "POST /roadmaps/" + roadmap + "/editions",
                "GET /roadmaps/" + roadmap + "/editions/1",
                "GET /members",
                "POST /cohorts",
                "POST /cohorts/" + cohort + "/enrolments",
                "GET /cohorts/" + cohort + "/board",
                "GET /enrolments/" + enrolment,
                "PUT /enrolments/" + enrolment + "/topics/" + topic,
                "GET /enrolments/" + enrolment + "/ledger",
                "POST /papers",
                "POST /papers/" + paper + "/publication",
                "POST /papers/" + paper + "/attempts",
                "PUT /attempts/" + attempt + "/answers/x",
                "POST /attempts/" + attempt + "/submission");
        for (String address : addresses) {
            String method = address.substring(0, address.indexOf(' '));
            String path = Walk.ORG + address.substring(address.indexOf(' ') + 1);
            String type = path.endsWith("/imports") ? "text/markdown" : "application/json";
            byte[] body = method.equals("GET") ? null : "{}".getBytes(StandardCharsets.UTF_8);
            assertThat(api.send(Walk.STRANGER, method, path, type, body).status())
                    .as("%s as a stranger", address)
                    .isEqualTo(404);
            assertThat(api.send("", method, path, type, body).status())
                    .as("%s as nobody", address)
                    .isEqualTo(401);
        }
        assertThat(api.get(Walk.LEARNER, Walk.ORG + "/roadmaps/" + roadmap + "/draft")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Walk.AUTHOR, Walk.ORG + "/cohorts/" + cohort + "/board")
                        .status())
                .isEqualTo(403);
        assertThat(api.post(Walk.MENTOR, Walk.ORG + "/cohorts", "{}").status()).isEqualTo(403);
        assertThat(api.get("ada.k@harbor.test", Walk.ORG + "/enrolments/" + enrolment)
                        .status())
                .as("a fellow learner's enrolment")
                .isEqualTo(404);
    }

    private static byte[] document(String dialect) throws IOException {
        return documents()
                .filter(document -> document.name().equals(dialect))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    private int percentOfMine(String enrolment) {
        for (JsonNode item :
                api.get(Walk.LEARNER, "/api/v1/me/enrolments").body().path("items")) {
            if (item.path("enrolmentId").asString().equals(enrolment)) {
                return item.path("percent").asInt();
            }
        }
        throw new AssertionError("not among mine");
    }

    private List<String> evidence(String enrolment, List<String> topics) {
        List<String> evidence = new ArrayList<>();
        for (JsonNode topic : walk.enrolment(enrolment).path("topics")) {
            if (topics.contains(topic.path("id").asString())) {
                evidence.add(topic.path("evidence").asString("none"));
            }
        }
        return evidence;
    }

    private Api.Answer attempt(String paper, String enrolment) {
        return eventually(
                () -> api.post(
                        Walk.LEARNER,
                        Walk.ORG + "/papers/" + paper + "/attempts",
                        "{\"enrolmentId\":\"" + enrolment + "\"}"),
                answer -> answer.status() == 201);
    }

    /** Sits the paper and gives whether it was passed; submitting again gives the same grade. */
    private boolean sat(String paper, String enrolment, boolean rightly) {
        Api.Answer attempt = attempt(paper, enrolment);
        assertThat(attempt.body().toString()).doesNotContain("correct");
        String attempts = Walk.ORG + "/attempts/" + attempt.text("attemptId");
        String item = attempt.body().path("items").get(0).path("id").asString();
        assertThat(api.put(
                                Walk.LEARNER,
                                attempts + "/answers/" + item,
                                "{\"chosen\":[\"" + (rightly ? "yes" : "no") + "\"]}")
                        .status())
                .isEqualTo(200);
        JsonNode grade =
                api.post(Walk.LEARNER, attempts + "/submission", "").body().path("grade");
        assertThat(api.post(Walk.LEARNER, attempts + "/submission", "").body().path("grade"))
                .isEqualTo(grade);
        assertThat(grade.path("marks").get(0).path("explanation").asString()).isNotEmpty();
        return grade.path("passed").asBoolean();
    }
}
