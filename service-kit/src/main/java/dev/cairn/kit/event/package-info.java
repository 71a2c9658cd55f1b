/** Telling and hearing events: CloudEvents on Kafka, outbox, relay, consumers, dead letters. */
@NullMarked
package dev.cairn.kit.event;

import org.jspecify.annotations.NullMarked;
