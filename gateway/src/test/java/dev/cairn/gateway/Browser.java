package dev.cairn.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A browser of sorts, or a machine with a token: it keeps cookies and follows redirects when it navigates. */
final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;

    Browser(int port) {
        this(port, "127.0.0.1");
    }

    /** One that calls from this address of the machine's own network, 127.0.0.0/8. */
    Browser(int port, String from) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(from))
                .cookieHandler(cookies)
                .build();
        this.base = "http://127.0.0.1:" + port;
    }

    /** Where an answer leads; empty when it leads nowhere. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    String base() {
        return base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    /** A body of zeros whose length is not said beforehand. */
    HttpResponse<String> chunked(String path, int bytes, String... headers) {
        return send(
                "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])), headers);
    }

    HttpResponse<String> navigate(String path) {
        HttpResponse<String> response = get(path, "Accept", "text/html");
        URI at = URI.create(base).resolve(path);
        for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            at = at.resolve(response.headers().firstValue("Location").orElseThrow());
            response = get(at.toString(), "Accept", "text/html");
        }
        return response;
    }

    void logIn() {
        HttpResponse<String> page = navigate("/login?to=/");
        if (page.statusCode() != 200) {
            throw new AssertionError("the login ended with " + page.statusCode() + " " + page.body());
        }
    }

    @Nullable
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** What a script reads from the cookie to put it into the header; fails when there is none. */
    String csrfToken() {
        String token = cookie("XSRF-TOKEN");
        if (token == null) {
            throw new AssertionError("the gateway set no XSRF-TOKEN");
        }
        return token;
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(method + " " + path + " was not answered", noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
