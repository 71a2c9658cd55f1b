package dev.cairn.kit.architecture.broken.application;

import dev.cairn.local.part.Part;

/** Takes the class of another part of Cairn. */
public record NeighbourInTheUseCase(Part part) {}
