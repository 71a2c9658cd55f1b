package dev.cairn.kit.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as their access token says.
 *
 * @param subject the person's or client's id at the identity provider
 * @param organizations the roles in each organization, by its alias; a member without a role has an empty set
 * @param platformRoles roles over the whole platform
 */
public record Caller(String subject, Map<String, Set<String>> organizations, Set<String> platformRoles) {

    public Caller {
        organizations = Map.copyOf(organizations);
        platformRoles = Set.copyOf(platformRoles);
    }

    public boolean isMemberOf(String organization) {
        return organizations.containsKey(organization);
    }

    /** Whether the caller has one of these roles in the organization. */
    public boolean hasAnyRole(String organization, Collection<String> roles) {
        return organizations.getOrDefault(organization, Set.of()).stream().anyMatch(roles::contains);
    }

    public boolean hasRole(String organization, String role) {
        return hasAnyRole(organization, Set.of(role));
    }

    /**
     * Reads a token. The claim {@code organization} is {@code {"acme": {"id": "…", "groups": ["/admins"]}}}; a group's
     * name without the slash and the plural is the role. Whatever has another form gives no rights.
     */
    public static Caller of(Jwt token) {
        Map<String, Set<String>> organizations = new HashMap<>();
        if (token.getClaims().get("organization") instanceof Map<?, ?> claim) {
            claim.forEach((alias, details) -> organizations.put(
                    String.valueOf(alias), details instanceof Map<?, ?> map ? rolesOf(map.get("groups")) : Set.of()));
        }
        Set<String> platform = new HashSet<>();
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles) {
            roles.forEach(role -> platform.add(String.valueOf(role)));
        }
        return new Caller(Objects.requireNonNullElse(token.getSubject(), ""), organizations, platform);
    }

    /** The role that a group of an organization gives: {@code /admins} gives {@code admin}. */
    public static String roleOf(String group) {
        String name = group.startsWith("/") ? group.substring(1) : group;
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static Set<String> rolesOf(@Nullable Object groups) {
        Set<String> roles = new HashSet<>();
        if (groups instanceof Collection<?> names) {
            names.forEach(name -> roles.add(roleOf(String.valueOf(name))));
        }
        return roles;
    }
}
