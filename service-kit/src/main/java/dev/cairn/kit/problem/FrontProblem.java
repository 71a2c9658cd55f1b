package dev.cairn.kit.problem;

/** The problems that are answered in front of the services, by the gateway: callers meet them at every route. */
public enum FrontProblem implements ProblemCode {
    REFUSED("request.refused", 400, "The request cannot be handled"),
    SESSION_OVER("access.session-over", 401, "The session is over; log in again"),
    CSRF("access.csrf", 403, "The X-XSRF-TOKEN header is missing or does not match the cookie"),
    UPLOAD_STALLED("request.upload-stalled", 408, "The body did not arrive in time"),
    ADDRESS_TOO_LONG("request.address-too-long", 414, "The address is longer than the gateway takes"),
    TOO_MANY("request.too-many", 429, "Too many requests; wait as Retry-After says"),
    HEADERS_TOO_LARGE("request.headers-too-large", 431, "The headers are larger than the gateway takes"),
    INTERNAL("gateway.internal", 500, "Something failed on our side"),
    BROKEN_ANSWER("gateway.part-broke-off", 502, "A part of the platform broke off its answer"),
    AWAY("gateway.part-away", 503, "A part of the platform is away just now"),
    SLOW("gateway.part-slow", 504, "A part of the platform did not answer in time");

    private final String code;
    private final int status;
    private final String title;

    FrontProblem(String code, int status, String title) {
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
