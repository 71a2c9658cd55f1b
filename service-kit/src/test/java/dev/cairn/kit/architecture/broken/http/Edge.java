package dev.cairn.kit.architecture.broken.http;

/** What only http may use. */
public final class Edge {}
