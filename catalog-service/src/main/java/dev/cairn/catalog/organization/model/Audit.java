package dev.cairn.catalog.organization.model;

import dev.cairn.kit.contract.Worded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who did what to whom, and when. An entry is written before the deed and closed after it: so nothing that happened is
 * missing, and an entry that is open does not say that it happened. Ids only.
 */
public interface Audit {

    /** The deeds. */
    enum Deed implements Worded {
        ORGANIZATION_CREATED,
        PERSON_INVITED,
        INVITATION_ACCEPTED,
        INVITATION_WITHDRAWN,
        PERSON_CREATED,
        MEMBER_ADDED,
        ROLES_SET,
        MEMBER_REMOVED,
        CLIENT_ADDED,
        CLIENT_REMOVED;

        /** As in answers. */
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is known of a deed. */
    enum State implements Worded {
        /** Begun; whether it took effect is not known, or not yet. */
        OPEN,
        DONE,
        /** It is certain that it did not happen. */
        REFUSED;

        /** As in answers. */
        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is about to be done.
     *
     * @param by the subject of who does it
     * @param whom id of the person, client or promise; null if it is made only by the deed
     * @param roles as words; those that are given or set
     */
    record Intent(
            String organization,
            String by,
            Deed deed,
            @Nullable String whom,
            List<String> roles) {}

    /**
     * A line of the log.
     *
     * @param closedAt null while it is open
     */
    record Entry(
            String id,
            Instant at,
            Intent intent,
            State state,
            @Nullable Instant closedAt) {}

    /** Writes down what is about to be done, and gives the entry's id. */
    Mono<String> open(Intent intent);

    /**
     * Says what became of it.
     *
     * @param whom the id of what was made; null if the intent said it
     */
    Mono<Void> close(String organization, String entryId, State state, @Nullable String whom);

    /** The log of one organization in the order of time. */
    Flux<Entry> list(String organization, @Nullable String after, int limit);
}
