package dev.cairn.kit.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mints access tokens that the services' own check accepts: signed with a key that a local server publishes. */
public final class Tokens {

    public static final String ISSUER = "http://issuer.test/realms/cairn";
    public static final String AUDIENCE = "cairn-api";

    private static final RSAKey KEY = newKey();
    private static final RSAKey FOREIGN_KEY = newKey();
    private static final String KEYS_URI = publish(KEY);

    private Tokens() {}

    /** Where the public keys are. */
    public static String keysUri() {
        return KEYS_URI;
    }

    /** A token of a person: {@code Tokens.of("ada").in("harbor", "author").mint()}. */
    public static Draft of(String subject) {
        return new Draft(subject);
    }

    /** A token in the making. For one thread. */
    public static final class Draft {
        private final Map<String, Object> organizations = new HashMap<>();
        private final JWTClaimsSet.Builder claims;
        private RSAKey key = KEY;

        private Draft(String subject) {
            this.claims = new JWTClaimsSet.Builder()
                    .subject(subject)
                    .issuer(ISSUER)
                    .audience(AUDIENCE)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
        }

        public Draft in(String organization, String... roles) {
            List<String> groups =
                    Arrays.stream(roles).map(role -> "/" + role + "s").toList();
            organizations.put(organization, Map.of("id", "id-of-" + organization, "groups", groups));
            return this;
        }

        public Draft withPlatformRole(String role) {
            claims.claim("realm_access", Map.of("roles", List.of(role)));
            return this;
        }

        public Draft expired() {
            claims.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5))));
            return this;
        }

        public Draft ofAnotherRealm() {
            claims.issuer("http://issuer.test/realms/other");
            return this;
        }

        public Draft forAnotherAudience() {
            claims.audience("account");
            return this;
        }

        public Draft signedByAStranger() {
            key = FOREIGN_KEY;
            return this;
        }

        public String mint() {
            if (!organizations.isEmpty()) {
                claims.claim("organization", organizations);
            }
            try {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .build(),
                        claims.build());
                token.sign(new RSASSASigner(key));
                return token.serialize();
            } catch (JOSEException cannotSign) {
                throw new IllegalStateException(cannotSign);
            }
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException cannotMake) {
            throw new IllegalStateException(cannotMake);
        }
    }

    private static String publish(RSAKey key) {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        } catch (IOException noServer) {
            throw new IllegalStateException(noServer);
        }
    }
}
