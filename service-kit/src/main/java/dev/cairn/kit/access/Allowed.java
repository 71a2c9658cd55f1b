package dev.cairn.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route. Every route carries it: a service with one that does not refuses to start. The organization is
 * the path variable {@code org}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    To value();

    /** With {@link To#ROLES}: one of these is enough. With {@link To#PLATFORM}: realm roles. */
    String[] roles() default {};

    /** The circles of callers. */
    enum To {
        /** Anyone, also without an account: only below {@code /api/v1/public}, and only what is public. */
        PUBLIC,
        /**
         * Outside systems that have no account, and prove themselves by a secret that the route itself asks for: only
         * POST below {@code /api/v1/hooks}. What proves nothing learns nothing.
         */
        HOOK,
        /** Anyone with a valid token; what is answered is the caller's own. */
        SIGNED_IN,
        /** Any member of the organization in the path. */
        MEMBERS,
        /** Members of the organization in the path with one of the roles. */
        ROLES,
        /** Operators of the platform. */
        PLATFORM
    }
}
