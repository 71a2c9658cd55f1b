package dev.cairn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.testkit.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Making cohorts, and bringing learners into them. */
class CohortsIT extends ProgressStory {

    @Test
    void a_cohort_is_made_once_with_an_idempotency_key() {
        String roadmap = published(1);
        String wish = cohortOn(roadmap);
        String key = IDS.next();
        cohort(roadmap);

        String first = admin.withKey(key).post("/cohorts", wish).expecting(201).text("cohortId");

        assertThat(admin.withKey(key).post("/cohorts", wish).expecting(201).text("cohortId"))
                .isEqualTo(first);
        assertThat(admin.withKey(IDS.next())
                        .post("/cohorts", wish)
                        .expecting(201)
                        .text("cohortId"))
                .isNotEqualTo(first);
        assertThat(admin.withKey(key)
                        .post("/cohorts", wish.replace("Autumn", "Winter"))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void a_cohort_that_cannot_be_is_refused_with_a_code() {
        String roadmap = published(3);

        assertThat(admin.post("/cohorts", cohortOn("none")).expecting(422).code())
                .isEqualTo("progress.edition.unknown");
        // The second is one that Java knows, and no browser.
        for (String zone : new String[] {"Mars/Olympus", "SystemV/AST4"}) {
            assertThat(admin.post("/cohorts", cohortOn(roadmap, 1, zone))
                            .expecting(422)
                            .code())
                    .isEqualTo("request.invalid");
        }
        Answer tooLarge = admin.post("/cohorts", cohortOn(roadmap).replace("\"edition\":1", "\"edition\":2147483648"))
                .expecting(400);
        assertThat(tooLarge.body().path("expected").asString()).contains("a smaller number");
        assertThat(admin.post("/cohorts", "{\"name\":").expecting(400).code()).isEqualTo("request.malformed");
        assertThat(admin.post("/cohorts", "{\"colour\":1}").expecting(400).code())
                .isEqualTo("request.unknown-field");
    }

    @Test
    void a_cohort_that_nobody_can_have_meant_is_refused_with_the_value() {
        String wish = cohortOn(published(1));

        for (String day : new String[] {"+999999999-01-01", "0001-01-01", "2026-02-30", "tomorrow"}) {
            Answer refused =
                    admin.post("/cohorts", wish.replace("2026-09-07", day)).expecting(422);
            assertThat(refused.body().path("errors").get(0).path("path").asString())
                    .isEqualTo("startsOn");
            assertThat(refused.body().path("errors").get(0).path("value").asString())
                    .isEqualTo(day);
        }
        assertThat(admin.post("/cohorts", wish.replace("Autumn", "Au\\u0007tumn"))
                        .expecting(422)
                        .body()
                        .path("errors")
                        .get(0)
                        .path("path")
                        .asString())
                .isEqualTo("name");
        assertThat(admin.post("/cohorts", wish.replace("\"Autumn\"", "5"))
                        .expecting(400)
                        .code())
                .isEqualTo("request.malformed");
    }

    @Test
    void who_cannot_be_enrolled_is_refused_with_a_code() {
        String enrolments = "/cohorts/" + cohort(published(3)) + "/enrolments";
        admin.post(enrolments, learner(People.ADA)).expecting(201);

        assertThat(admin.post(enrolments, learner(People.ADA)).expecting(409).code())
                .isEqualTo("progress.enrolment.exists");
        assertThat(admin.post(enrolments, learner(People.NOBODY)).expecting(422).code())
                .isEqualTo("progress.learner.unknown");
        assertThat(admin.post(enrolments, learner("no id at all"))
                        .expecting(422)
                        .code())
                .isEqualTo("progress.learner.unknown");
        assertThat(admin.post(enrolments, learner(People.MIA)).expecting(422).code())
                .isEqualTo("progress.learner.not-a-learner");
        assertThat(admin.post(enrolments, "{}").expecting(422).code()).isEqualTo("request.invalid");
    }

    @Test
    void a_cohort_that_is_not_there_is_said_before_anything_of_the_body() {
        for (String body : new String[] {learner(People.ADA), learner("no id at all"), "{}"}) {
            assertThat(admin.post("/cohorts/none/enrolments", body)
                            .expecting(404)
                            .code())
                    .isEqualTo("progress.cohort.unknown");
        }
    }

    @Test
    void a_learner_is_enrolled_once_with_an_idempotency_key_and_the_key_serves_nobody_else() {
        String roadmap = published(1);
        String enrolments = "/cohorts/" + cohort(roadmap) + "/enrolments";
        String others = "/cohorts/" + cohort(roadmap) + "/enrolments";
        String key = IDS.next();

        String first = admin.withKey(key)
                .post(enrolments, learner(People.ADA))
                .expecting(201)
                .text("enrolmentId");

        assertThat(admin.withKey(key)
                        .post(enrolments, learner(People.ADA))
                        .expecting(201)
                        .text("enrolmentId"))
                .isEqualTo(first);
        assertThat(admin.withKey(key)
                        .post(enrolments, learner(People.BEN))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
        assertThat(admin.withKey(key)
                        .post(others, learner(People.ADA))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
        mentor.withKey(key).post(enrolments, learner(People.BEN)).expecting(201);
    }
}
