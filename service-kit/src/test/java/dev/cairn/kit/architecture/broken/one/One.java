package dev.cairn.kit.architecture.broken.one;

import dev.cairn.kit.architecture.broken.two.Two;

/** Half of a cycle. */
public record One(Two other) {}
