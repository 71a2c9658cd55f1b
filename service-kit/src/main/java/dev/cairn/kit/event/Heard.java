package dev.cairn.kit.event;

import java.time.Instant;

/**
 * An event that another service told.
 *
 * @param id unique for ever
 * @param type {@code dev.cairn.<service>.<subject>.<action>.v1}
 * @param subject the aggregate's id
 * @param organization whose it is
 * @param sequence counts the aggregate's events from 1
 * @param time when it became true
 * @param data the fields that the consumer reads
 */
public record Heard<T>(
        String id, String type, String subject, String organization, long sequence, Instant time, T data) {}
