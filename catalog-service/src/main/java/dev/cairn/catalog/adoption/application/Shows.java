package dev.cairn.catalog.adoption.application;

/** What an organization shows to anyone of a roadmap that was adopted from it. */
public enum Shows {
    AN_EDITION("open"),
    /** It may be seen, and each edition is retired. */
    NOTHING_OPEN("retired"),
    /** It is not public any more, or its link ended. */
    NOTHING("closed");

    private final String word;

    Shows(String word) {
        this.word = word;
    }

    /** As it stands in the API. */
    public String word() {
        return word;
    }
}
