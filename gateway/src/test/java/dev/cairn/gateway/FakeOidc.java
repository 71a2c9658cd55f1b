package dev.cairn.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of an identity provider as the code flow, PKCE and the refresh need. It can go away and come back. */
final class FakeOidc implements AutoCloseable {

    static final String CLIENT = "cairn-web";
    private static final String PROTOCOL = "/realms/cairn/protocol/openid-connect/";

    private final AtomicInteger refreshes = new AtomicInteger();
    private final RSAKey key;
    private final int port;
    private HttpServer server;
    private volatile int secondsOfAToken = 300;
    private volatile boolean refusing;
    private volatile boolean provedKey;
    private volatile String realmRole = "default-roles";
    private volatile String subject = "u-1";
    private volatile String nonce = "";
    private volatile String challenge = "";

    FakeOidc() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
        server = served(0);
        port = server.getAddress().getPort();
    }

    String realm() {
        return "http://127.0.0.1:" + port + "/realms/cairn";
    }

    /** As it is at first: there, and willing. */
    void reset() {
        realmRole = "default-roles";
        subject = "u-1";
        secondsOfAToken = 300;
        refusing = false;
    }

    void giveTokensFor(int seconds) {
        secondsOfAToken = seconds;
    }

    /** Who logs in next. */
    void give(String id) {
        subject = id;
    }

    /** The role that the next person to log in has apart from organizations. */
    void giveRealmRole(String role) {
        realmRole = role;
    }

    void refuseRefreshes() {
        refusing = true;
    }

    int refreshes() {
        return refreshes.get();
    }

    /** Whether the last login proved that it began where it ended (PKCE). */
    boolean provedKey() {
        return provedKey;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Comes back at the same address. */
    void open() {
        server = served(port);
    }

    private HttpServer served(int at) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            made.createContext(PROTOCOL + "auth", this::authorize);
            made.createContext(
                    PROTOCOL + "certs",
                    exchange -> json(
                            exchange, 200, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
            made.createContext(PROTOCOL + "token", this::token);
            made.start();
            return made;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().getRawQuery();
        Map<String, String> query = form(raw);
        nonce = query.getOrDefault("nonce", "");
        challenge = query.getOrDefault("code_challenge", "");
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?code=c1&state=" + raw.replaceAll(".*state=([^&]+).*", "$1"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String access = "access-first";
        if ("refresh_token".equals(asked.get("grant_type"))) {
            if (refusing) {
                json(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
                return;
            }
            access = "access-refreshed-" + refreshes.incrementAndGet();
        } else {
            provedKey = hash(asked.getOrDefault("code_verifier", "")).equals(challenge);
        }
        String refresh = asked.getOrDefault("refresh_token", "refresh-" + System.nanoTime());
        json(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,"
                                .formatted(access, refresh, secondsOfAToken)
                        + "\"scope\":\"openid profile\",\"id_token\":\"" + idToken() + "\"}");
    }

    private String idToken() {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(realm())
                        .subject(subject)
                        .audience(CLIENT)
                        .claim("nonce", nonce)
                        .claim("name", "Ada Kowalska")
                        .claim("organization", Map.of("harbor", Map.of("groups", List.of("/authors"))))
                        .claim("realm_access", Map.of("roles", List.of(realmRole)))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException cannotSign) {
            throw new IllegalStateException(cannotSign);
        }
        return token.serialize();
    }

    private static String hash(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return values;
    }
}
