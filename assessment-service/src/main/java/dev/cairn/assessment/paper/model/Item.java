package dev.cairn.assessment.paper.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with its key. Never shown to learners as it is.
 *
 * @param id unique for ever
 * @param prompt plain text or Markdown, 1 to 4,000 characters
 * @param options 2 to 20, their ids unique
 * @param correct ids of the correct options: the key
 * @param points 1 to 100
 */
public record Item(String id, ItemKind kind, String prompt, List<Option> options, List<String> correct, int points) {

    /**
     * One of the answers to choose from.
     *
     * @param id 1 to 50 letters, digits, dots, underscores or hyphens; those of a true-false item are {@code true} and
     *     {@code false}
     */
    public record Option(String id, String text) {}

    /**
     * Why a choice cannot be taken.
     *
     * @param index which of the chosen; -1 for all of them together
     * @param value what was chosen there; how many, for all of them together
     */
    public record Refusal(int index, @Nullable Object value, String expected) {}

    public Item {
        options = List.copyOf(options);
        correct = List.copyOf(correct);
    }

    /**
     * Everything that keeps these ids from being a choice; empty when they are one. Choosing nothing is one. More ids than
     * there are options are one refusal, however many they are.
     */
    public List<Refusal> refusals(List<@Nullable String> chosen) {
        if (chosen.size() > options.size()) {
            return List.of(new Refusal(-1, chosen.size(), "at most " + options.size() + " options, each once"));
        }
        List<Refusal> refusals = new ArrayList<>();
        List<String> offered = options.stream().map(Option::id).toList();
        Set<String> before = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            String id = chosen.get(i);
            if (id == null || !offered.contains(id)) {
                refusals.add(new Refusal(i, id, "one of " + offered));
            } else if (!before.add(id)) {
                refusals.add(new Refusal(i, id, "each option once"));
            }
        }
        if (chosen.size() > 1 && !kind.takesSeveral()) {
            refusals.add(new Refusal(-1, chosen.size(), "one option at most"));
        }
        return refusals;
    }

    /** The text of an option. */
    public String textOf(String optionId) {
        return options.stream()
                .filter(option -> option.id().equals(optionId))
                .map(Option::text)
                .findFirst()
                .orElse(optionId);
    }
}
