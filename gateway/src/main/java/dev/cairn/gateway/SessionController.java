package dev.cairn.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the SPA asks of the gateway itself: who am I, and log me in. */
@RestController
class SessionController {

    /**
     * Who is logged in.
     *
     * @param platformAdmin whether they run the platform
     * @param organizations the roles in each organization, by its alias
     */
    record Who(
            boolean authenticated,
            @Nullable String subject,
            @Nullable String name,
            boolean platformAdmin,
            Map<String, List<String>> organizations) {}

    @GetMapping("/session")
    Who session(@AuthenticationPrincipal @Nullable OidcUser user) {
        return user == null
                ? new Who(false, null, null, false, Map.of())
                : new Who(true, user.getSubject(), user.getFullName(), isPlatformAdmin(user), organizations(user));
    }

    /** Reached only when logged in (security starts the login and comes back): go on to the page asked for. */
    @GetMapping("/login")
    ResponseEntity<Void> login(@RequestParam(defaultValue = "/") String to) {
        var own = to.startsWith("/") && !to.startsWith("//") && to.indexOf('\\') < 0;
        return ResponseEntity.status(302).location(URI.create(own ? to : "/")).build();
    }

    private static boolean isPlatformAdmin(OidcUser user) {
        return user.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles
                && roles.contains("platform-admin");
    }

    /** For the screens to show what fits; the services decide by the token themselves. */
    private static Map<String, List<String>> organizations(OidcUser user) {
        Map<String, List<String>> organizations = new TreeMap<>();
        if (user.getClaims().get("organization") instanceof Map<?, ?> claim) {
            claim.forEach((alias, details) -> {
                List<String> roles = new ArrayList<>();
                if (details instanceof Map<?, ?> map && map.get("groups") instanceof Collection<?> groups) {
                    groups.forEach(group -> roles.add(String.valueOf(group).replaceAll("^/|s$", "")));
                }
                organizations.put(String.valueOf(alias), List.copyOf(roles));
            });
        }
        return organizations;
    }
}
