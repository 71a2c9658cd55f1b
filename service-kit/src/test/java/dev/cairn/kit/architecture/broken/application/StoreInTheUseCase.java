package dev.cairn.kit.architecture.broken.application;

import org.bson.Document;

/** Speaks to the store past its port. */
public record StoreInTheUseCase(Document document) {}
