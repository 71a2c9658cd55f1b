package dev.cairn.kit.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Realm roles that reach over all organizations. */
public final class PlatformRole {

    /** Operators: they repair events and read metrics, and see no organization's content by it. */
    public static final String ADMIN = "platform-admin";

    private PlatformRole() {}

    static boolean isOperator(Authentication who) {
        return who instanceof JwtAuthenticationToken token
                && Caller.of(token.getToken()).platformRoles().contains(ADMIN);
    }
}
