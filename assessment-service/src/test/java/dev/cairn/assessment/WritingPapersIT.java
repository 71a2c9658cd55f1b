package dev.cairn.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.assessment.paper.application.WritingPapers;
import dev.cairn.kit.testkit.ApiClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authors write papers, publish them, and find them again. */
class WritingPapersIT extends AssessmentStory {

    @Test
    void publishing_twice_answers_the_same() {
        String paperId = written(paper("optics"));

        Answer first = author.post("/papers/" + paperId + "/publication").expecting(200);
        Answer second = author.post("/papers/" + paperId + "/publication").expecting(200);

        assertThat(first.body())
                .isEqualTo(JSON.readTree("{\"paperId\":\"" + paperId + "\",\"state\":\"published\"}"))
                .isEqualTo(second.body());
    }

    @Test
    void drafts_are_listed_for_authors_only_and_keys_for_nobody() {
        String draft = written(paper("optics"));
        String published = published();
        String list = "/papers?roadmapId=" + roadmapId + "&edition=1";

        assertThat(ids(author.get(list))).containsExactly(draft, published);
        Answer forLearners = ada.get(list);
        assertThat(ids(forLearners)).containsExactly(published);
        assertThat(forLearners.path("items").get(0)).isEqualTo(JSON.readTree("""
                        {"paperId":"%s","title":"Light, checked","roadmapId":"%s","edition":1,
                        "topics":["optics","stage"],"passMark":80,"itemCount":3,"points":6,"state":"published"}""".formatted(published, roadmapId)));
        assertThat(ids(author.get("/papers?roadmapId=" + roadmapId + "&edition=2")))
                .isEmpty();
        Answer page = author.get(list + "&limit=1");
        assertThat(ids(page)).containsExactly(draft);
        assertThat(ids(author.get(list + "&limit=1&cursor=" + page.text("next"))))
                .containsExactly(published);
    }

    @Test
    void authors_read_a_paper_with_its_keys_and_its_revision() {
        String paperId = written(paper("optics"));

        Answer draft = author.get("/papers/" + paperId).expecting(200);

        assertThat(draft.etag()).isEqualTo("\"r1\"");
        assertThat(draft.path("items").get(1).path("correct")).isEqualTo(JSON.readTree("[\"two\",\"three\"]"));
        author.post("/papers/" + paperId + "/publication").expecting(200);
        assertThat(author.get("/papers/" + paperId).etag()).isEqualTo("\"r2\"");
        author.with("If-None-Match", "\"r2\"").get("/papers/" + paperId).expecting(304);
        ada.get("/papers/" + paperId).expecting(403);
    }

    @Test
    void the_same_idempotency_key_makes_one_paper() {
        String key = IDS.next();
        String paper = paper("optics");
        Answer first = author.withKey(key).post("/papers", paper).expecting(201);

        assertThat(author.withKey(key).post("/papers", paper).body()).isEqualTo(first.body());
        assertThat(author.withKey(key)
                        .post("/papers", paper("waves"))
                        .expecting(422)
                        .code())
                .isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void a_paper_about_what_is_not_there_is_refused_by_name() {
        Answer topics = author.post("/papers", paper("optics", "tides", "wind")).expecting(422);
        Answer edition = author.post("/papers", paper("optics").replace("\"edition\":1", "\"edition\":7"))
                .expecting(422);

        assertThat(topics.code()).isEqualTo("assessment.topic.unknown");
        assertThat(topics.path("value")).isEqualTo(JSON.readTree("[\"tides\",\"wind\"]"));
        assertThat(edition.code()).isEqualTo("assessment.edition.unknown");
    }

    @Test
    void a_paper_whose_pass_would_settle_too_much_is_refused_with_the_number() {
        int many = WritingPapers.MOST_SETTLED + 1;
        neighbours.publishLongEdition("harbor", roadmapId, 3, many);
        heard("editions", "harbor/" + roadmapId + "/000003");
        String everything = paper("stage").replace("\"edition\":1", "\"edition\":3");

        Answer refused = author.post("/papers", everything).expecting(422);

        assertThat(refused.code()).isEqualTo("assessment.paper.too-many-topics");
        assertThat(refused.path("value").asInt()).isEqualTo(many);
        assertThat(refused.text("expected")).contains(String.valueOf(WritingPapers.MOST_SETTLED));
    }

    @Test
    void a_broken_paper_gets_a_clear_problem() {
        Answer noKey = author.post("/papers", paper("optics").replace("\"correct\":[\"blue\"],", ""))
                .expecting(422);

        assertThat(noKey.code()).isEqualTo("request.invalid");
        assertThat(noKey.body().toString()).contains("items[0].correct").contains("exactly one of [blue, green]");
        author.post("/papers", "{\"title\":").expecting(400);
        assertThat(author.post("/papers", "{\"titel\":\"x\"}").code()).isEqualTo("request.unknown-field");
        author.post("/papers", paper("optics").replace("\"points\":2", "\"points\":1.5"))
                .expecting(400);
        author.post("/papers", " ".repeat(2 * 1024 * 1024) + paper("optics")).expecting(413);
    }

    private static List<String> ids(Answer page) {
        return page.expecting(200).path("items").values().stream()
                .map(item -> item.path("paperId").asString())
                .toList();
    }
}
