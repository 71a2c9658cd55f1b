package dev.cairn.catalog.gitsync.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a roadmap follows a repository, with what is to be done about it and what was seen. It stays when it is unbound,
 * so that numbers and revisions never come twice. All that happens to it is decided here.
 *
 * @param source null while the roadmap is bound to nothing
 * @param secret of the push hook; null with the source
 * @param token what the repository is read with; null where anyone may read it, and with the source
 * @param revision counts bindings, changes and unbindings, from 1
 * @param boundAt when the source became what it is
 * @param syncs the number of the last sync that was wanted; 0 before the first
 * @param wanted a sync that waits; null when none does
 * @param running the sync under way; null when none is
 * @param seen null before the first success with this source
 */
public record Binding(
        @Nullable GitSource source,
        @Nullable HookSecret secret,
        @Nullable AccessToken token,
        long revision,
        Instant boundAt,
        long syncs,
        @Nullable Wanted wanted,
        @Nullable Running running,
        @Nullable Seen seen) {

    /** A sync that takes so many beginnings brings whoever runs it down; it is given up. */
    public static final int MOST_ATTEMPTS = 3;

    /** Who wanted a sync. */
    public enum Cause {
        HAND,
        HOOK
    }

    /**
     * A sync that waits.
     *
     * @param number counts the syncs of a roadmap, from 1
     */
    public record Wanted(long number, Cause cause, Instant at) {}

    /**
     * A sync under way.
     *
     * @param attempt 1 for the first beginning
     * @param until when it is taken for cut off, and begun again by anyone
     */
    public record Running(long number, Cause cause, Instant at, int attempt, Instant until) {}

    /** What a wish for a sync met. */
    public sealed interface Wish {}

    public record Accepted(long number, Binding after) implements Wish {}

    /** One that has not begun yet will see whatever this one would. */
    public record Waiting(long number) implements Wish {}

    public record UnderWay(long number) implements Wish {}

    /** Bound for the first time. */
    public static Binding first(GitSource source, HookSecret secret, @Nullable AccessToken token, Instant at) {
        return new Binding(source, secret, token, 1, at, 0, null, null, null);
    }

    /**
     * Bound to this source; what was seen of another one says nothing about it.
     *
     * @param key what it is read with; null where anyone may read it
     */
    public Binding bound(GitSource anew, HookSecret fresh, @Nullable AccessToken key, Instant at) {
        if (anew.equals(source)) {
            return Objects.equals(key, token)
                    ? this
                    : new Binding(source, secret, key, revision + 1, boundAt, syncs, wanted, running, seen);
        }
        return new Binding(anew, secret == null ? fresh : secret, key, revision + 1, at, syncs, null, running, null);
    }

    public Binding unbound(Instant at) {
        return new Binding(null, null, null, revision + 1, at, syncs, null, running, null);
    }

    public Binding renewed(HookSecret fresh) {
        return new Binding(source, fresh, token, revision, boundAt, syncs, wanted, running, seen);
    }

    /**
     * Asks for a sync. A person sees the one under way and need not ask again; a push may have come too late for it.
     */
    public Wish wish(Cause cause, Instant now) {
        if (wanted != null) {
            return new Waiting(wanted.number());
        }
        if (cause == Cause.HAND && running != null) {
            return new UnderWay(running.number());
        }
        long number = syncs + 1;
        Wanted next = new Wanted(number, cause, now);
        return new Accepted(number, new Binding(source, secret, token, revision, boundAt, number, next, running, seen));
    }

    /** When somebody should look at it; null when there is nothing to do. */
    public @Nullable Instant due() {
        if (running != null) {
            return running.until();
        }
        return wanted == null ? null : wanted.at();
    }

    /** Begins what is due, or begins it again; empty if there is nothing to begin now. */
    public Optional<Binding> begun(Instant now, Duration lease) {
        Instant due = due();
        if (due == null || due.isAfter(now)) {
            return Optional.empty();
        }
        Instant until = now.plus(lease);
        if (running != null) {
            Running again = new Running(running.number(), running.cause(), running.at(), running.attempt() + 1, until);
            return Optional.of(new Binding(source, secret, token, revision, boundAt, syncs, wanted, again, seen));
        }
        return Optional.ofNullable(wanted)
                .map(wish -> new Binding(
                        source,
                        secret,
                        token,
                        revision,
                        boundAt,
                        syncs,
                        null,
                        new Running(wish.number(), wish.cause(), now, 1, until),
                        seen));
    }

    /**
     * The sync has come to its end.
     *
     * @param begun how it was when it began; what was seen counts for the same source only
     * @param now what was seen; null when nothing new was
     */
    public Binding ended(Binding begun, @Nullable Seen now) {
        if (running == null || begun.running == null || running.number() != begun.running.number()) {
            return this;
        }
        boolean isNews = now != null && begun.revision == revision;
        return new Binding(source, secret, token, revision, boundAt, syncs, wanted, null, isNews ? now : seen);
    }
}
