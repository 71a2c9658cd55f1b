package dev.cairn.kit.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers pages. */
public final class Pages {

    private Pages() {}

    /** 200 with the page, and an RFC 8288 link to the next one. The link is relative, so it holds behind the gateway. */
    public static <T> ResponseEntity<Page<T>> answer(Page<T> page, ServerWebExchange exchange) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String query = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                    .replaceQueryParam("cursor", page.next())
                    .build(true)
                    .getQuery();
            answer.header(HttpHeaders.LINK, "<?" + query + ">; rel=\"next\"");
        }
        return answer.body(page);
    }
}
