package dev.cairn.kit.architecture.broken.mongo;

/** What only the configuration may use. */
public final class Shelf {}
