package dev.cairn.catalog.links.model;

import org.jspecify.annotations.Nullable;

/** What came back of one request. */
public sealed interface Answer {

    /**
     * An answer in HTTP.
     *
     * @param location where it leads to, as it stood in the answer; null if it leads nowhere
     */
    record Status(int code, @Nullable String location) implements Answer {}

    /** No answer. */
    record None(Reason why) implements Answer {}
}
