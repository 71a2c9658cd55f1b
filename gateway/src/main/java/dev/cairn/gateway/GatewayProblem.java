package dev.cairn.gateway;

/** The gateway's table of problems. */
enum GatewayProblem {
    UNAUTHENTICATED("access.unauthenticated", 401, "The request needs a valid access token"),
    SESSION_OVER("access.session-over", 401, "The session is over; log in again"),
    CSRF("access.csrf", 403, "The X-XSRF-TOKEN header is missing or does not match the cookie"),
    NO_ROUTE("request.no-route", 404, "There is nothing at this address"),
    METHOD("request.method", 405, "This address does not know the method"),
    UPLOAD_STALLED("request.upload-stalled", 408, "The body did not arrive in time"),
    TOO_LARGE("request.too-large", 413, "The body is larger than the gateway takes"),
    ADDRESS_TOO_LONG("request.address-too-long", 414, "The address is longer than the gateway takes"),
    TOO_MANY("request.too-many", 429, "Too many requests; wait as Retry-After says"),
    HEADERS_TOO_LARGE("request.headers-too-large", 431, "The headers are larger than the gateway takes"),
    MALFORMED("request.malformed", 400, "The request's line, address or headers cannot be taken as they are"),
    REFUSED("request.refused", 400, "The request cannot be handled"),
    INTERNAL("gateway.internal", 500, "Something failed on our side"),
    BROKEN_ANSWER("gateway.part-broke-off", 502, "A part of the platform broke off its answer"),
    AWAY("gateway.part-away", 503, "A part of the platform is away just now"),
    SLOW("gateway.part-slow", 504, "A part of the platform did not answer in time");

    final String code;
    final int status;
    final String title;

    GatewayProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }
}
