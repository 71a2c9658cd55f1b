package dev.cairn.catalog.edition.model;

/**
 * Something that stands in the way of publishing.
 *
 * @param path titles from the top down to the node
 * @param found what is there
 * @param expected what would be right
 */
public record Obstacle(String path, String found, String expected) {}
