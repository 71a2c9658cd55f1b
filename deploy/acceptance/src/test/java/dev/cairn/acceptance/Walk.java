package dev.cairn.acceptance;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The steps that stories have in common, each through the gateway. */
final class Walk {

    static final String ORG = "/api/v1/orgs/harbor";
    static final String AUTHOR = "author@harbor.test";
    static final String ADMIN = "admin@harbor.test";
    static final String MENTOR = "mentor@harbor.test";
    static final String LEARNER = "learner@harbor.test";
    static final String STRANGER = "learner@meadow.test";

    private final Api api;

    Walk(Api api) {
        this.api = api;
    }

    /** Imports and publishes; gives the roadmap's id. */
    String published(byte[] markdown) {
        Api.Answer imported = api.postMarkdown(AUTHOR, ORG + "/roadmaps/imports", markdown);
        assertThat(imported.status()).as(imported.body().toString()).isEqualTo(201);
        assertThat(imported.body().path("report").path("lostWords")).isEmpty();
        assertThat(imported.body().path("report").path("lostLinks")).isEmpty();
        String roadmap = imported.text("roadmapId");
        Api.Answer edition = api.post(AUTHOR, ORG + "/roadmaps/" + roadmap + "/editions", "");
        assertThat(edition.status()).as(edition.body().toString()).isEqualTo(201);
        return roadmap;
    }

    /** A cohort of the roadmap's first edition. Progress may hear of the edition a moment later than we do. */
    String cohort(String roadmap) {
        return eventually(
                        () -> api.post(
                                ADMIN,
                                ORG + "/cohorts",
                                "{\"name\":\"Autumn\",\"roadmapId\":\"%s\",\"edition\":1,\"startsOn\":\"2026-09-07\",\"timeZone\":\"Europe/Berlin\"}"
                                        .formatted(roadmap)),
                        answer -> answer.status() == 201)
                .text("cohortId");
    }

    /** Enrols the account; gives the enrolment's id. */
    String enrolled(String cohort, String email) {
        Api.Answer answer =
                api.post(MENTOR, ORG + "/cohorts/" + cohort + "/enrolments", "{\"learnerId\":\"" + idOf(email) + "\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("enrolmentId");
    }

    String idOf(String email) {
        for (JsonNode member : api.get(ADMIN, ORG + "/members?limit=100").body().path("items")) {
            if (member.path("email").asString().equals(email)) {
                return member.path("id").asString();
            }
        }
        throw new AssertionError("no member " + email);
    }

    JsonNode enrolment(String enrolment) {
        return api.get(LEARNER, ORG + "/enrolments/" + enrolment).body();
    }

    /** Ids of the leaf topics that are not locked, in reading order. */
    List<String> openTopics(String enrolment) {
        List<String> topics = new ArrayList<>();
        for (JsonNode topic : enrolment(enrolment).path("topics")) {
            if (!topic.path("locked").asBoolean()) {
                topics.add(topic.path("id").asString());
            }
        }
        return topics;
    }

    Api.Answer tick(String enrolment, String topic, String state) {
        return api.put(LEARNER, ORG + "/enrolments/" + enrolment + "/topics/" + topic, "{\"state\":\"" + state + "\"}");
    }
}
