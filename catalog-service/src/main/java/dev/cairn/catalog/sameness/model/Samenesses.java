package dev.cairn.catalog.sameness.model;

import dev.cairn.kit.event.EventToTell;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where it is kept what is the same. Every call carries the organization; what is another's is not there. */
public interface Samenesses {

    /**
     * What became of a confirmation.
     *
     * @param isNews false when it stood already; nothing is told then
     */
    record Confirmation(Sameness sameness, boolean isNews) {}

    /** Confirms, also what was withdrawn before, together with its event. */
    Mono<Confirmation> confirm(String organization, Sameness sameness, EventToTell confirmed);

    /**
     * Withdraws, together with its event. What is withdrawn already stays as it is, and nothing is told.
     *
     * @param withdrawn makes the event of what is withdrawn
     * @return as it is then; empty if there is no such sameness in the organization
     */
    Mono<Sameness> withdraw(
            String organization, String samenessId, Instant at, Function<Sameness, EventToTell> withdrawn);

    /** Empty if there is no such sameness in the organization. */
    Mono<Sameness> find(String organization, String samenessId);

    /** By id, those withdrawn too: at most {@code limit}, after the given id. */
    Mono<List<Sameness>> list(String organization, @Nullable String after, int limit);
}
