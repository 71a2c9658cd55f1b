package dev.cairn.catalog.edition.model;

/**
 * Something that an author should look at and that stands in nobody's way.
 *
 * @param path titles from the top down to the node
 * @param found what is there
 * @param expected what would be better
 */
public record Caution(String path, String found, String expected) {}
