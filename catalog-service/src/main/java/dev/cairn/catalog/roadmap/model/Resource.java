package dev.cairn.catalog.roadmap.model;

import dev.cairn.kit.contract.OneOf;

/**
 * Something to learn from.
 *
 * @param type article, video, course, book, official, opensource, tool, dataset, project or other
 * @param title as its author linked it; the address when it had no text
 * @param url as it stood in the source, also when it is relative
 */
public record Resource(
        @OneOf(
                words = {
                    "article",
                    "video",
                    "course",
                    "book",
                    "official",
                    "opensource",
                    "tool",
                    "dataset",
                    "project",
                    "other"
                })
        String type,

        String title,
        String url) {}
