package dev.cairn.assessment.paper.model;

import java.util.Arrays;
import java.util.List;

/** Items that read as a sentence: {@code Items.single("sky", 3, "*blue", "green")}; a star marks what is correct. */
public final class Items {

    private static final String CORRECT = "*";

    private Items() {}

    public static Item single(String id, int points, String... texts) {
        return item(id, ItemKind.SINGLE_CHOICE, points, texts);
    }

    public static Item multiple(String id, int points, String... texts) {
        return item(id, ItemKind.MULTIPLE_CHOICE, points, texts);
    }

    /** The ids of its options are their texts. */
    private static Item item(String id, ItemKind kind, int points, String... texts) {
        List<String> correct = Arrays.stream(texts)
                .filter(text -> text.startsWith(CORRECT))
                .map(text -> text.substring(1))
                .toList();
        List<Item.Option> options = Arrays.stream(texts)
                .map(text -> text.startsWith(CORRECT) ? text.substring(1) : text)
                .map(text -> new Item.Option(text, "The " + text))
                .toList();
        return new Item(id, kind, "Which?", options, correct, points);
    }
}
