package dev.cairn.kit.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/** Answers pages. */
public final class Pages {

    private static final String UNSAFE = "\"<>\\^`{|}";

    private Pages() {}

    /** 200 with the page, and an RFC 8288 link to the next one. The link is relative, so it holds behind the gateway. */
    public static <T> ResponseEntity<Page<T>> answer(Page<T> page, ServerWebExchange exchange) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String query = nextQuery(exchange.getRequest().getURI().getRawQuery(), page.next());
            answer.header(HttpHeaders.LINK, "<?" + query + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    /**
     * The query with another cursor. Its other parameters are carried on as they came, not read: a query may hold what
     * is no valid encoding. The cursor goes first, as the first of several is the one that counts.
     */
    static String nextQuery(@Nullable String query, String cursor) {
        StringBuilder next = new StringBuilder("cursor=").append(cursor);
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            if (!parameter.isEmpty() && !parameter.equals("cursor") && !parameter.startsWith("cursor=")) {
                next.append('&').append(plain(parameter));
            }
        }
        return next.toString();
    }

    /** What may not stand in a link of a header is encoded. */
    private static String plain(String parameter) {
        StringBuilder plain = new StringBuilder();
        for (byte octet : parameter.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && UNSAFE.indexOf(octet) < 0) {
                plain.append((char) octet);
            } else {
                plain.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return plain.toString();
    }
}
