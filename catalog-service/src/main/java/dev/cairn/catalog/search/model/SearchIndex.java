package dev.cairn.catalog.search.model;

import java.util.List;

/**
 * What finds. It holds nothing that cannot be built again. Every call carries the organization; what is another's is
 * not found. Calls take processor time, some milliseconds, so they belong on a thread that may be kept that long. Safe
 * for use by several threads.
 */
public interface SearchIndex {

    /** No search goes deeper: who has not found it by then asks in other words. */
    int DEEPEST = 1_000;

    /** Takes the entries, which may be none, in the place of all that were there of this roadmap. Found after {@link #refresh}. */
    void replace(String organization, String roadmapId, List<Entry> entries);

    /** Lets what was replaced be found. */
    void refresh();

    /**
     * The best hits that hold all of the words, the last word also as the beginning of one; when nothing holds all, those
     * that hold some.
     *
     * @param drafts whether drafts may be seen
     * @param afterRank hits up to this rank are left out; 0 for none
     * @param limit how many at most; none behind rank {@link #DEEPEST}
     */
    List<Hit> search(String organization, String words, boolean drafts, int afterRank, int limit);
}
