package dev.cairn.catalog.diff.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each text is left to be taken. For one thread. */
final class Tally {

    private final Map<String, Integer> left = new HashMap<>();

    Tally(List<String> texts) {
        texts.forEach(text -> left.merge(text, 1, Integer::sum));
    }

    /** Takes one, if there is one left. */
    boolean take(String text) {
        Integer many = left.get(text);
        if (many == null) {
            return false;
        }
        if (many == 1) {
            left.remove(text);
        } else {
            left.put(text, many - 1);
        }
        return true;
    }
}
