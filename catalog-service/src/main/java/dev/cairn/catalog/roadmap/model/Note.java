package dev.cairn.catalog.roadmap.model;

import org.jspecify.annotations.Nullable;

/**
 * Something of the source that is kept and is not curriculum, such as how to contribute.
 *
 * @param title its heading, if it had one
 * @param text Markdown
 */
public record Note(@Nullable String title, String text) {}
