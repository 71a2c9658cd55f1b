package dev.cairn.progress.enrolment.model;

/**
 * One topic's step, as the ledger keeps it.
 *
 * @param by the person or the attempt that caused it
 */
public record TopicChange(String topicId, Standing from, Standing to, String by) {}
