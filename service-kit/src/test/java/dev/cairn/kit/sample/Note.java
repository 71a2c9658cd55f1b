package dev.cairn.kit.sample;

/** The state of a note; public as the store's record codec asks. */
public record Note(String id, String text) {}
