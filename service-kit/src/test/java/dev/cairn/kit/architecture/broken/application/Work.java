package dev.cairn.kit.architecture.broken.application;

/** A use case that breaks nothing. */
public final class Work {}
