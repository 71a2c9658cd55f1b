package dev.cairn.catalog.organization.application;

import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.catalog.organization.model.Audit.Intent;
import dev.cairn.catalog.organization.model.Audit.State;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Does things so that the audit knows: writes the intent, does the deed, writes what became of it. A deed that failed
 * may have taken effect all the same, as an answer can be lost on its way; its entry stays open and says just that.
 */
public final class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final int TRIES = 3;

    /**
     * What a deed's answer says of it.
     *
     * @param whom the id of what was made; null if the intent said it
     */
    public record Verdict(State state, @Nullable String whom) {

        public static final Verdict DONE = new Verdict(State.DONE, null);
        public static final Verdict REFUSED = new Verdict(State.REFUSED, null);

        public static Verdict made(String id) {
            return new Verdict(State.DONE, id);
        }
    }

    private final Audit audit;

    public Recording(Audit audit) {
        this.audit = audit;
    }

    /** Does the deed on the record. Once begun it goes on to its end, even when the caller has hung up. */
    public <R> Mono<R> of(Intent intent, Mono<R> deed, Function<R, Verdict> judge) {
        return audit.open(intent)
                .flatMap(entry -> toItsEnd(deed.flatMap(answer ->
                        close(intent.organization(), entry, judge.apply(answer)).thenReturn(answer))));
    }

    private Mono<Void> close(String organization, String entry, Verdict verdict) {
        return audit.close(organization, entry, verdict.state(), verdict.whom())
                .retryWhen(Retry.backoff(TRIES, Duration.ofMillis(50)))
                .onErrorResume(fault -> {
                    // The deed is done, and so the answer is that it is. The entry is open, which is not wrong.
                    LOG.warn("audit entry {} of {} could not be closed: {}", entry, organization, fault.toString());
                    return Mono.empty();
                });
    }

    private static <R> Mono<R> toItsEnd(Mono<R> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                work.contextWrite(inner -> inner.putAll(context)).toFuture(), true));
    }
}
