package dev.cairn.kit.architecture.broken.application;

import dev.cairn.kit.architecture.broken.mongo.Shelf;

/** Knows how it is kept. */
public record ShelfInTheUseCase(Shelf shelf) {}
