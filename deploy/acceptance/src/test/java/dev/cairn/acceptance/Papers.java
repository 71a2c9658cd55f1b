package dev.cairn.acceptance;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Papers that stories talk about: one question, of which "yes" is the right answer. */
final class Papers {

    private final Api api;

    Papers(Api api) {
        this.api = api;
    }

    /** A published paper on topics of the roadmap's first edition; gives its id. */
    String published(String roadmap, List<String> topics) {
        String body = """
                {"title":"Check","roadmapId":"%s","edition":1,"topics":["%s"],"passMark":50,"items":[
                  {"kind":"single-choice","prompt":"Is it?","options":[{"id":"yes","text":"Yes"},{"id":"no","text":"No"}],"correct":["yes"],"points":2}]}
                """.formatted(roadmap, String.join("\",\"", topics));
        Api.Answer made =
                eventually(() -> api.post(Walk.AUTHOR, Walk.ORG + "/papers", body), answer -> answer.status() == 201);
        String paper = made.text("paperId");
        assertThat(api.post(Walk.AUTHOR, Walk.ORG + "/papers/" + paper + "/publication", "")
                        .status())
                .isEqualTo(200);
        return paper;
    }
}
