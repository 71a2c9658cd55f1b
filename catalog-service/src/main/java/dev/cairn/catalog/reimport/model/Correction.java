package dev.cairn.catalog.reimport.model;

import org.jspecify.annotations.Nullable;

/**
 * What the author says of one node of the document, against what was proposed.
 *
 * @param imported id of the node in the proposal
 * @param topicId the node of the roadmap that it is; null for a new one
 * @param replaced true when it takes that node's place with another meaning: it gets an id of its own
 */
public record Correction(String imported, @Nullable String topicId, boolean replaced) {}
