package dev.cairn.kit.problem;

/** The problems that any route of any service may answer. */
public enum KitProblem implements ProblemCode {
    MALFORMED("request.malformed", 400, "The request cannot be read"),
    UNKNOWN_FIELD("request.unknown-field", 400, "The request holds a field that is not known here"),
    BAD_CURSOR("request.cursor", 400, "The cursor was not made by this list"),
    BAD_LIMIT("request.limit", 400, "The limit is not a number of items that a page can have"),
    BAD_IDEMPOTENCY_KEY("request.idempotency-key", 400, "The Idempotency-Key is empty, too long or not plain ASCII"),
    BAD_IF_MATCH("request.if-match", 400, "The If-Match header is neither * nor a list of entity tags"),
    UNAUTHENTICATED("access.unauthenticated", 401, "The request needs a valid access token"),
    FORBIDDEN("access.forbidden", 403, "The role that this needs is missing"),
    NOT_FOUND("access.not-found", 404, "There is no such thing here"),
    NO_ROUTE("request.no-route", 404, "There is nothing at this address"),
    METHOD("request.method", 405, "This address does not know the method"),
    NOT_ACCEPTABLE("request.not-acceptable", 406, "The answer cannot be given in the form that was asked for"),
    CONCURRENT_CHANGE("request.concurrent-change", 409, "Others changed the same thing at the same time"),
    IF_MATCH_STALE("request.if-match-stale", 412, "It was changed since the caller looked"),
    TOO_LARGE("request.too-large", 413, "The body is larger than this address takes"),
    MEDIA_TYPE("request.media-type", 415, "The body's media type is not taken here"),
    INVALID("request.invalid", 422, "The request holds values that are not allowed"),
    IDEMPOTENCY_KEY_REUSED("request.idempotency-key-reused", 422, "The Idempotency-Key was used for another request"),
    IF_MATCH_MISSING("request.if-match-missing", 428, "An edit says in If-Match which revision it edits"),
    INTERNAL("service.internal", 500, "Something failed on our side"),
    BUSY("service.busy", 503, "Too much is waiting to be told about this; try again soon"),
    BACKEND_AWAY("service.backend-away", 503, "Something that this needs cannot be reached now");

    private final String code;
    private final int status;
    private final String title;

    KitProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
