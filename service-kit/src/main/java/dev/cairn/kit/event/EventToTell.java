package dev.cairn.kit.event;

import java.time.Instant;

/**
 * A fact that others will hear of, decided together with the change that made it true.
 *
 * @param id unique for ever; a consumer may count by it
 * @param type {@code dev.cairn.<service>.<subject>.<action>.v1}
 * @param subject the aggregate's id outside, also the Kafka key
 * @param time when it became true
 * @param data a record that Jackson writes as JSON
 */
public record EventToTell(String id, String type, String subject, Instant time, Object data) {}
