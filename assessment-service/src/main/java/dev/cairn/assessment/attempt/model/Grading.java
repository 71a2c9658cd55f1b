package dev.cairn.assessment.attempt.model;

import dev.cairn.assessment.paper.model.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns answers into a grade. Pure: the same answers always give the same grade. */
public final class Grading {

    private Grading() {}

    /**
     * Grades. An item gives all its points or none, also where several options are correct.
     *
     * @param answers ids of the chosen options by item id; an item that is not there was not answered
     * @param passMark per cent, 0 to 100
     */
    public static Grade grade(List<Item> items, Map<String, List<String>> answers, int passMark) {
        List<Grade.Mark> marks = items.stream()
                .map(item -> mark(item, answers.getOrDefault(item.id(), List.of())))
                .toList();
        int score = marks.stream().mapToInt(Grade.Mark::score).sum();
        int possible = marks.stream().mapToInt(Grade.Mark::possible).sum();
        int percent = possible == 0 ? 0 : (int) (100L * score / possible);
        return new Grade(score, possible, percent, percent >= passMark, marks);
    }

    private static Grade.Mark mark(Item item, List<String> chosen) {
        boolean isRight = Set.copyOf(chosen).equals(Set.copyOf(item.correct()));
        return new Grade.Mark(
                item.id(), isRight ? item.points() : 0, item.points(), explanation(item, chosen, isRight));
    }

    private static String explanation(Item item, List<String> chosen, boolean isRight) {
        if (isRight) {
            return "You chose " + texts(item, chosen) + ", which is correct.";
        }
        String was = chosen.isEmpty() ? "You chose nothing" : "You chose " + texts(item, chosen);
        return was + "; correct " + (item.correct().size() == 1 ? "is " : "are ") + texts(item, item.correct()) + ".";
    }

    /** In the order of the item's options, whatever the order of choosing was. */
    private static String texts(Item item, List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        List<String> texts = item.options().stream()
                .filter(option -> wanted.contains(option.id()))
                .map(option -> "“" + option.text() + "”")
                .collect(Collectors.toList());
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " and " + texts.getLast();
    }
}
