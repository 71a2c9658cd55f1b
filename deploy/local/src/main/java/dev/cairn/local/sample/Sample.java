package dev.cairn.local.sample;

import dev.cairn.local.part.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Roadmaps, a paper and a cohort under way. Loading again changes nothing: every creation has a key, and a state that is
 * set already stays.
 */
public final class Sample {

    private static final String ORG = "/orgs/harbor";
    private static final String AUTHOR = "author@harbor.test";
    private static final String ADMIN = "admin@harbor.test";
    private static final JsonMapper JSON = JsonMapper.shared();
    /** As many learners walk at once: more would only wait for the two cores of a small machine. */
    private static final int WALKERS = 4;

    private final SampleApi api;
    private final Path samples;
    private final Consumer<String> progress;

    /**
     * Prepares.
     *
     * @param samples the folder {@code deploy/samples}
     * @param progress is told of each step that is done, in words for the console; by several threads
     */
    public Sample(String gatewayUrl, String keycloakUrl, Path samples, Consumer<String> progress) {
        this.api = new SampleApi(gatewayUrl, keycloakUrl);
        this.samples = samples;
        this.progress = progress;
    }

    /**
     * Loads everything.
     *
     * @throws PartFailure if a step is refused; the message says which and why
     */
    public void load() throws InterruptedException {
        JsonNode cohort = JSON.readTree(text("cohorts/harbor-autumn.json"));
        JsonNode paper = JSON.readTree(text("papers/prompting-and-retrieval.json"));
        Map<String, String> roadmaps = new HashMap<>();
        for (String name : List.of("generative-ai-engineering", "sourdough-baking")) {
            roadmaps.put(name, published(name));
        }
        String roadmap = roadmaps.get(cohort.path("roadmap").asString());
        if (roadmap == null) {
            throw new PartFailure("the sample cohort walks an unknown roadmap");
        }
        paper(paper, roadmap);
        cohort(cohort, roadmap);
    }

    private String published(String name) {
        String roadmap = expect(
                        201,
                        "import of " + name,
                        api.postMarkdown(
                                AUTHOR, ORG + "/roadmaps/imports", text("roadmaps/" + name + ".md"), "sample-" + name))
                .text("roadmapId");
        // 409: published by an earlier run, unchanged since.
        expectAny(
                List.of(201, 409),
                "publishing " + name,
                api.post(AUTHOR, ORG + "/roadmaps/" + roadmap + "/editions", Map.of(), ""));
        progress.accept("roadmap " + name + " is published");
        return roadmap;
    }

    private void paper(JsonNode paper, String roadmap) {
        Map<String, String> idOfTitle = new HashMap<>();
        JsonNode edition = expect(200, "edition", api.get(AUTHOR, ORG + "/roadmaps/" + roadmap + "/editions/1"))
                .body();
        edition.path("outline").forEach(node -> titles(node, idOfTitle));
        ObjectNode body =
                ((ObjectNode) paper.deepCopy()).put("roadmapId", roadmap).put("edition", 1);
        body.remove("roadmap");
        List<String> topics = new ArrayList<>();
        paper.path("topics").forEach(title -> topics.add(idOfTitle.getOrDefault(title.asString(), title.asString())));
        body.set("topics", JSON.valueToTree(topics));
        String id = expect(201, "paper", api.post(AUTHOR, ORG + "/papers", body, "sample-paper-" + roadmap))
                .text("paperId");
        expect(200, "publication of the paper", api.post(AUTHOR, ORG + "/papers/" + id + "/publication", Map.of(), ""));
        progress.accept("the paper is published");
    }

    private void cohort(JsonNode cohort, String roadmap) throws InterruptedException {
        Map<String, Object> wish = Map.of(
                "name", cohort.path("name").asString(),
                "roadmapId", roadmap,
                "edition", 1,
                "startsOn", cohort.path("startsOn").asString(),
                "timeZone", cohort.path("timeZone").asString());
        String id = expect(201, "cohort", api.post(ADMIN, ORG + "/cohorts", wish, "sample-cohort-" + roadmap))
                .text("cohortId");
        Map<String, String> idOfEmail = new HashMap<>();
        expect(200, "members", api.get(ADMIN, ORG + "/members?limit=1000"))
                .body()
                .path("items")
                .forEach(member -> idOfEmail.put(
                        member.path("email").asString(), member.path("id").asString()));
        List<Callable<Void>> walks = new ArrayList<>();
        JsonNode learners = cohort.path("learners");
        AtomicInteger arrived = new AtomicInteger();
        for (JsonNode learner : learners) {
            String email = learner.path("email").asString();
            walks.add(() -> {
                walk(id, email, idOfEmail.getOrDefault(email, ""), learner.path("walk"));
                progress.accept("%d of %d learners have walked".formatted(arrived.incrementAndGet(), learners.size()));
                return null;
            });
        }
        try (ExecutorService walkers = Executors.newFixedThreadPool(WALKERS)) {
            for (Future<Void> walk : walkers.invokeAll(walks)) {
                walk.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof PartFailure refused
                    ? refused
                    : new PartFailure("the sample's learners cannot walk: " + failed.getCause(), failed);
        }
    }

    private void walk(String cohort, String email, String learnerId, JsonNode walk) {
        SampleApi.Answer enrolled = expectAny(
                List.of(201, 409),
                "enrolment of " + email,
                api.post(ADMIN, ORG + "/cohorts/" + cohort + "/enrolments", Map.of("learnerId", learnerId), ""));
        String enrolment = enrolled.status() == 201 ? enrolled.text("enrolmentId") : enrolled.text("value");
        JsonNode topics = expect(200, "enrolment", api.get(email, ORG + "/enrolments/" + enrolment))
                .body()
                .path("topics");
        Set<Integer> skipped = new HashSet<>();
        walk.path("skipped").forEach(position -> skipped.add(position.asInt()));
        boolean all = walk.path("done").asString("").equals("all");
        int done = all ? topics.size() : walk.path("done").asInt();
        int learning = walk.path("learning").asInt();
        int settled = 0;
        for (int at = 0; at < topics.size() && settled < done + learning; at++) {
            String state = "skipped";
            if (!skipped.contains(at + 1)) {
                state = settled < done ? "done" : "learning";
                settled++;
            }
            String topic = topics.get(at).path("id").asString();
            // 409: a paper has settled the topic since an earlier load.
            expectAny(
                    List.of(200, 409),
                    "tick of " + topic,
                    api.put(email, ORG + "/enrolments/" + enrolment + "/topics/" + topic, Map.of("state", state)));
        }
    }

    private static void titles(JsonNode node, Map<String, String> idOfTitle) {
        idOfTitle.putIfAbsent(node.path("title").asString(), node.path("id").asString());
        node.path("children").forEach(child -> titles(child, idOfTitle));
    }

    private String text(String file) {
        try {
            return Files.readString(samples.resolve(file));
        } catch (IOException unreadable) {
            throw new PartFailure("the sample " + file + " cannot be read", unreadable);
        }
    }

    private static SampleApi.Answer expect(int status, String step, SampleApi.Answer answer) {
        return expectAny(List.of(status), step, answer);
    }

    private static SampleApi.Answer expectAny(List<Integer> statuses, String step, SampleApi.Answer answer) {
        if (!statuses.contains(answer.status())) {
            throw new PartFailure("the sample's " + step + " was answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
