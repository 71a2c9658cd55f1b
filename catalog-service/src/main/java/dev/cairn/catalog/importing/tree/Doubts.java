package dev.cairn.catalog.importing.tree;

import java.util.ArrayList;
import java.util.List;

/** What an import was unsure of, for the author to look at. For one document and one thread. */
public final class Doubts {

    /** More are not listed: nobody would look at them. */
    private static final int MOST = 100;

    private final List<String> told = new ArrayList<>();

    /**
     * Notes a doubt.
     *
     * @param line of the source, from 1; 0 when it is not known
     */
    public void tell(int line, String what) {
        if (told.size() < MOST) {
            told.add((line == 0 ? "" : "line " + line + ": ") + what);
        }
    }

    /** In the order in which they were told. */
    public List<String> all() {
        return List.copyOf(told);
    }
}
