package dev.cairn.assessment.paper.http;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.ItemKind;
import dev.cairn.kit.Ids;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item as an author sends it: anything may be missing or wrong.
 *
 * @param prompt plain text or Markdown
 * @param options what can be chosen. Required, but for a true-false item: its options have the ids {@code true} and
 *     {@code false}, in either order and with any text, and are made with the texts True and False when they are left out
 * @param correct ids of the correct options: exactly one, or for a multiple-choice item one or more
 */
record NewItem(
        @Required @OneOf(ItemKind.class) @Nullable String kind,

        @Required @Schema(minLength = 1, maxLength = LONGEST_PROMPT) @Nullable
        String prompt,

        @ArraySchema(minItems = FEWEST_OPTIONS, maxItems = MOST_OPTIONS) @Nullable
        List<@Nullable NewOption> options,

        @Required @ArraySchema(minItems = 1, maxItems = MOST_OPTIONS, uniqueItems = true) @Nullable
        List<@Nullable String> correct,

        @Required @Schema(minimum = "1", maximum = "100") @Nullable
        Integer points) {

    private static final int LONGEST_PROMPT = 4_000;
    private static final int LONGEST_OPTION = 1_000;
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_POINTS = 100;
    private static final String OPTION_ID = "[A-Za-z0-9._-]{1,50}";
    private static final List<Item.Option> TRUE_AND_FALSE =
            List.of(new Item.Option("true", "True"), new Item.Option("false", "False"));

    /**
     * An option of an item.
     *
     * @param id 1 to 50 letters, digits, dots, underscores or hyphens, which no other option of the item has; of a
     *     true-false item {@code true} or {@code false}
     */
    record NewOption(
            @Required @Schema(pattern = "^" + OPTION_ID + "$") @Nullable
            String id,

            @Required @Schema(minLength = 1, maxLength = LONGEST_OPTION) @Nullable
            String text) {}

    /** Notes all that is wrong with the item at the path; null if it is too wrong to be one. */
    static @Nullable Item checked(@Nullable NewItem item, String path, Checks checks, Ids ids) {
        if (item == null) {
            checks.that(false, path, null, "an item");
            return null;
        }
        ItemKind kind = ItemKind.of(item.kind == null ? "" : item.kind).orElse(null);
        checks.that(kind != null, path + ".kind", item.kind, "one of " + ItemKind.words());
        String prompt = checks.lines(path + ".prompt", item.prompt, LONGEST_PROMPT);
        Integer points = item.points;
        checks.that(
                points != null && points >= 1 && points <= MOST_POINTS,
                path + ".points",
                points,
                "a whole number from 1 to " + MOST_POINTS);
        if (kind == null || points == null) {
            checks.that(item.correct != null, path + ".correct", null, "ids of the correct options");
            return null;
        }
        List<Item.Option> options = item.options(kind, path + ".options", checks);
        // Without options there is nothing that the key could name; that was said already.
        List<String> correct = options.isEmpty() ? List.of() : item.correct(kind, options, path + ".correct", checks);
        return new Item(ids.next(), kind, prompt, options, correct, points);
    }

    /** The options; none if there is something wrong with them. */
    private List<Item.Option> options(ItemKind kind, String path, Checks checks) {
        if (options == null && kind == ItemKind.TRUE_FALSE) {
            return TRUE_AND_FALSE;
        }
        if (options == null || options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            checks.that(
                    false,
                    path,
                    options == null ? null : options.size(),
                    FEWEST_OPTIONS + " to " + MOST_OPTIONS + " options");
            return List.of();
        }
        List<Item.Option> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            NewOption option = Objects.requireNonNullElse(options.get(i), new NewOption(null, null));
            String at = path + "[" + i + "]";
            String id = option.id;
            String text = checks.lines(at + ".text", option.text, LONGEST_OPTION);
            if (id == null || !id.matches(OPTION_ID)) {
                checks.that(false, at + ".id", id, "1 to 50 letters, digits, dots, underscores or hyphens");
            } else if (!ids.add(id)) {
                checks.that(false, at + ".id", id, "an id that no other option of the item has");
            } else {
                checked.add(new Item.Option(id, text));
            }
        }
        if (kind == ItemKind.TRUE_FALSE && !ids.equals(Set.of("true", "false"))) {
            checks.that(false, path, ids.stream().sorted().toList(), "exactly the options true and false, or none");
            return List.of();
        }
        return checked.size() == options.size() ? checked : List.of();
    }

    private List<String> correct(ItemKind kind, List<Item.Option> among, String path, Checks checks) {
        List<String> offered = among.stream().map(Item.Option::id).toList();
        int most = kind.takesSeveral() ? offered.size() : 1;
        String expected = (kind.takesSeveral() ? "1 to " + most + " of " : "exactly one of ") + offered;
        if (correct == null || correct.isEmpty() || correct.size() > most) {
            checks.that(false, path, correct == null ? null : correct.size(), expected);
            return List.of();
        }
        Set<String> before = new HashSet<>();
        for (int i = 0; i < correct.size(); i++) {
            String id = correct.get(i);
            checks.that(id != null && offered.contains(id) && before.add(id), path, id, expected + ", each once");
        }
        return offered.stream().filter(before::contains).toList();
    }
}
