package dev.cairn.assessment.paper.http;

import dev.cairn.assessment.paper.application.WritingPapers;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.kit.Ids;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paper as an author sends it: anything may be missing or wrong.
 *
 * @param topics ids of stages, sections or topics of the edition; what is in and below them is settled by a pass
 * @param passMark per cent of the points that pass
 */
record NewPaper(
        @Required @Schema(minLength = 1, maxLength = LONGEST_TITLE) @Nullable
        String title,

        @Required @Schema(minLength = 1, maxLength = LONGEST_TITLE) @Nullable
        String roadmapId,

        @Required @Schema(minimum = "1", maximum = "999999") @Nullable
        Integer edition,

        @Required @ArraySchema(minItems = 1, maxItems = MOST_TOPICS, uniqueItems = true) @Nullable
        List<@Nullable String> topics,

        @Required @Schema(minimum = "0", maximum = "100") @Nullable
        Integer passMark,

        @Required @ArraySchema(minItems = 1, maxItems = MOST_ITEMS) @Nullable
        List<@Nullable NewItem> items) {

    static final int MOST_ITEMS = 200;
    static final int MOST_TOPICS = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TOPIC = 200;

    /**
     * What it asks for; new ids for the items.
     *
     * @throws dev.cairn.kit.problem.ProblemException with everything that is wrong
     */
    WritingPapers.Wish checked(Ids ids) {
        Checks checks = new Checks();
        String checkedTitle = checks.text("title", title, LONGEST_TITLE);
        String roadmap = checks.text("roadmapId", roadmapId, LONGEST_TITLE);
        checks.that(roadmap.isEmpty() || Key.isPart(roadmap), "roadmapId", roadmap, "the id of a roadmap");
        checks.that(edition != null && edition >= 1 && edition <= 999_999, "edition", edition, "a number from 1");
        checks.that(
                passMark != null && passMark >= 0 && passMark <= 100, "passMark", passMark, "a per cent from 0 to 100");
        List<String> checkedTopics = topics(checks);
        List<Item> checkedItems = items(checks, ids);
        checks.orThrow();
        return new WritingPapers.Wish(
                checkedTitle,
                roadmap,
                Objects.requireNonNull(edition),
                checkedTopics,
                Objects.requireNonNull(passMark),
                checkedItems);
    }

    private List<String> topics(Checks checks) {
        if (topics == null || topics.isEmpty() || topics.size() > MOST_TOPICS) {
            checks.that(
                    false, "topics", topics == null ? null : topics.size(), "1 to " + MOST_TOPICS + " ids of topics");
            return List.of();
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            String topic = topics.get(i);
            checks.that(
                    topic != null && !topic.isBlank() && topic.length() <= LONGEST_TOPIC && before.add(topic),
                    "topics[" + i + "]",
                    topic,
                    "the id of a topic, 1 to " + LONGEST_TOPIC + " characters, each once");
        }
        return topics.stream().filter(Objects::nonNull).toList();
    }

    private List<Item> items(Checks checks, Ids ids) {
        if (items == null || items.isEmpty() || items.size() > MOST_ITEMS) {
            checks.that(false, "items", items == null ? null : items.size(), "1 to " + MOST_ITEMS + " items");
            return List.of();
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> NewItem.checked(items.get(i), "items[" + i + "]", checks, ids))
                .filter(Objects::nonNull)
                .toList();
    }
}
