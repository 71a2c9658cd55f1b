package dev.cairn.assessment.paper.model;

import dev.cairn.kit.contract.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an item is answered. */
public enum ItemKind implements Worded {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TRUE_FALSE;

    /** As it stands in the API. */
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a word; empty if there is none. */
    public static Optional<ItemKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ItemKind::word).toList();
    }

    /** Whether more than one option may be chosen, and may be correct. */
    public boolean takesSeveral() {
        return this == MULTIPLE_CHOICE;
    }
}
