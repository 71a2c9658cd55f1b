package dev.cairn.kit.architecture.broken.application;

import dev.cairn.kit.architecture.broken.http.Edge;

/** Knows how it is asked. */
public record HttpInTheUseCase(Edge edge) {}
