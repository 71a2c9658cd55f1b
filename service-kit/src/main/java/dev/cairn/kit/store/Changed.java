package dev.cairn.kit.store;

import java.time.Duration;
import java.time.Instant;

/**
 * That an aggregate was written.
 *
 * @param version after the write
 * @param at by the clock of who wrote, to the millisecond
 */
public record Changed(Key key, long version, Instant at) {

    /** Before everything. */
    public static final Changed BEGINNING = new Changed(new Key("", ""), 0, Instant.EPOCH);

    /** The same place, but for the time: earlier, and before every key of then. */
    public Changed earlier(Duration by) {
        Instant then = at.minus(by);
        return then.isBefore(Instant.EPOCH) ? BEGINNING : new Changed(BEGINNING.key(), 0, then);
    }
}
