package dev.cairn.catalog.sameness.model;

/**
 * One of the topics that are the same.
 *
 * @param kind stage, section or topic
 * @param title as it was when a person said so
 */
public record SameTopic(TopicName name, String kind, String title) {}
