package dev.cairn.catalog.links.mongo;

import com.mongodb.client.model.Updates;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Links.Due;
import dev.cairn.catalog.links.model.Reason;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A link as it is stored. What is not known is not there. */
final class LinkDocument {

    static final String NOTED_AT = "notedAt";
    static final String NEXT_AT = "nextAt";
    static final String HELD_UNTIL = "heldUntil";
    static final String CHECKED_AT = "checkedAt";

    private static final String ADDRESS = "address";
    private static final String STATE = "state";
    private static final String STATUS = "status";
    private static final String WHY = "why";
    private static final String MOVED_TO = "movedTo";
    private static final String HTTPS_ANSWERS = "httpsAnswers";
    private static final String FAILURES = "failures";

    private LinkDocument() {}

    /** What a link begins with. */
    static Bson onInsert(LinkAddress address, Instant at) {
        return Updates.combine(
                Updates.setOnInsert(ADDRESS, address.text()),
                Updates.setOnInsert(STATE, LinkState.WAITING.name()),
                Updates.setOnInsert(NEXT_AT, Date.from(at)),
                Updates.setOnInsert(FAILURES, 0));
    }

    /** What a look changes. */
    static Bson found(LinkFacts facts) {
        return Updates.combine(
                Updates.set(STATE, facts.state().name()),
                orUnset(STATUS, facts.status()),
                orUnset(WHY, facts.why() == null ? null : facts.why().name()),
                orUnset(MOVED_TO, facts.movedTo()),
                orUnset(HTTPS_ANSWERS, facts.httpsAnswers()),
                orUnset(CHECKED_AT, date(facts.checkedAt())),
                orUnset(NEXT_AT, date(facts.nextAt())),
                Updates.set(FAILURES, facts.failures()),
                Updates.unset(HELD_UNTIL));
    }

    static LinkAddress address(Document document) {
        return new LinkAddress(document.getString(ADDRESS));
    }

    static LinkFacts facts(Document document) {
        String why = document.getString(WHY);
        return new LinkFacts(
                LinkState.valueOf(document.getString(STATE)),
                document.getInteger(STATUS),
                why == null ? null : Reason.valueOf(why),
                document.getString(MOVED_TO),
                document.getBoolean(HTTPS_ANSWERS),
                instant(document.getDate(CHECKED_AT)),
                instant(document.getDate(NEXT_AT)),
                document.getInteger(FAILURES, 0));
    }

    static Due due(Document document) {
        String id = document.getString("_id");
        return new Due(id.substring(0, id.indexOf('/')), address(document), facts(document));
    }

    private static Bson orUnset(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }
}
