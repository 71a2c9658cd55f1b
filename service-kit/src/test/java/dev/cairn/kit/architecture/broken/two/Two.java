package dev.cairn.kit.architecture.broken.two;

import dev.cairn.kit.architecture.broken.one.One;

/** The other half. */
public record Two(One other) {}
