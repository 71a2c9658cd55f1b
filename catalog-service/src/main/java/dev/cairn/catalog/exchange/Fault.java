package dev.cairn.catalog.exchange;

/**
 * One value of a document that is not as the format says.
 *
 * @param path where it stands, as {@code outline[2].children[0].title}
 * @param found what is there, shortened
 * @param expected what would be right
 */
public record Fault(String path, String found, String expected) {}
