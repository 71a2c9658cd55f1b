package dev.cairn.kit.architecture.broken.model;

import dev.cairn.kit.architecture.broken.application.Work;

/** Stands on what should stand on it. */
public record ModelOnTop(Work work) {}
