package dev.cairn.catalog.organization.keycloak;

import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keycloak's own invitations. A promise of roles is a group of the organization without members, named by a hash of
 * the address: so each is made and ended by one call, and two at once cannot lose each other's.
 */
public final class KeycloakInvitations implements Invitations {

    private static final String PROMISE = "invitation-";
    private static final String EMAIL = "email";
    private static final String ROLES = "roles";
    private static final String PENDING = "PENDING";
    private static final int ASKED_AT_ONCE = 8;

    private record Realm(@Nullable Map<String, String> smtpServer) {}

    /** Times in seconds since 1970. */
    private record Invitation(
            String id, @Nullable String email, @Nullable String status, long sentDate, long expiresAt) {

        boolean isPending() {
            return PENDING.equalsIgnoreCase(status);
        }
    }

    private record Group(String id, @Nullable Map<String, List<String>> attributes) {}

    private final AdminApi keycloak;

    public KeycloakInvitations(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Mono<Boolean> canSend() {
        return keycloak.get(Realm.class, "")
                .map(realm -> realm.smtpServer() != null
                        && !realm.smtpServer().getOrDefault("host", "").isBlank());
    }

    @Override
    public Mono<Sending> send(String organization, String email) {
        return in(organization)
                .flatMap(org -> keycloak.submit(Map.of(EMAIL, email), "/organizations/{org}/members/invite-user", org)
                        .flatMap(answer -> switch (answer.status()) {
                            case 204 -> Mono.just(Sending.SENT);
                            case 400 -> Mono.just(Sending.UNFIT);
                            case 409 -> sendAgain(org, email).thenReturn(Sending.SENT);
                            default -> Mono.error(AdminApi.away("invitation not taken: " + answer.status()));
                        }));
    }

    /** Who became a member just now has no invitation to be sent again; the promise finds them. */
    private Mono<Void> sendAgain(String org, String email) {
        return open(org, email)
                .flatMap(invitation -> keycloak.send(
                        HttpMethod.POST, null, "/organizations/{org}/invitations/{id}/resend", org, invitation.id()))
                .then();
    }

    @Override
    public Mono<Boolean> isOpen(String organization, String email) {
        return in(organization).flatMap(org -> open(org, email)).hasElement();
    }

    private Mono<Invitation> open(String org, String email) {
        return keycloak.list(
                        new ParameterizedTypeReference<List<Invitation>>() {},
                        "/organizations/{org}/invitations?email={email}",
                        org,
                        email)
                .flatMapIterable(found -> found)
                .filter(invitation -> email.equalsIgnoreCase(invitation.email()) && invitation.isPending())
                .next();
    }

    @Override
    public Mono<Page<Open>> open(String organization, PageRequest request) {
        int first = AdminApi.position(request);
        return in(organization)
                .flatMap(org -> keycloak.list(
                                new ParameterizedTypeReference<List<Invitation>>() {},
                                "/organizations/{org}/invitations?status={status}&first={first}&max={max}",
                                org,
                                PENDING,
                                first,
                                request.limit() + 1)
                        .map(read -> Page.of(read, request, last -> String.valueOf(first + request.limit())))
                        .flatMap(page -> Flux.fromIterable(page.items())
                                .filter(Invitation::isPending)
                                .flatMapSequential(invitation -> withRoles(org, invitation), ASKED_AT_ONCE)
                                .collectList()
                                .map(open -> new Page<>(open, page.next()))));
    }

    @Override
    public Mono<Open> find(String organization, String invitationId) {
        return keycloak.organizationId(organization)
                .filter(org -> AdminApi.isId(invitationId))
                .flatMap(org -> keycloak.get(
                                Invitation.class, "/organizations/{org}/invitations/{id}", org, invitationId)
                        .filter(Invitation::isPending)
                        .flatMap(invitation -> withRoles(org, invitation)));
    }

    private Mono<Open> withRoles(String org, Invitation invitation) {
        String email = invitation.email() == null ? "" : invitation.email();
        return keycloak.groupId(org, nameOf(email))
                .flatMap(id -> keycloak.get(Group.class, "/organizations/{org}/groups/{id}", org, id))
                .map(KeycloakInvitations::promise)
                .map(promise -> open(invitation, email, promise.id(), promise.roles()))
                .defaultIfEmpty(open(invitation, email, null, Set.of()));
    }

    private static Open open(Invitation invitation, String email, @Nullable String promiseId, Set<Role> roles) {
        return new Open(
                invitation.id(),
                email,
                promiseId,
                roles,
                Instant.ofEpochSecond(invitation.sentDate()),
                Instant.ofEpochSecond(invitation.expiresAt()));
    }

    @Override
    public Mono<Boolean> withdraw(String organization, String invitationId) {
        return keycloak.organizationId(organization)
                .filter(org -> AdminApi.isId(invitationId))
                .flatMap(org -> keycloak.send(
                        HttpMethod.DELETE, null, "/organizations/{org}/invitations/{id}", org, invitationId))
                .flatMap(answer -> switch (answer.status()) {
                    case 204 -> Mono.just(true);
                    case 404 -> Mono.just(false);
                    default -> Mono.error(AdminApi.away("invitation not ended: " + answer.status()));
                })
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<String> promise(String organization, String email, Set<Role> roles) {
        String name = nameOf(email);
        Map<String, Object> group =
                Map.of("name", name, "attributes", Map.of(EMAIL, List.of(email), ROLES, Role.words(roles)));
        return in(organization)
                .flatMap(org -> keycloak.send(HttpMethod.POST, group, "/organizations/{org}/groups", org)
                        .flatMap(answer -> switch (answer.status()) {
                            case 201 -> Mono.just(answer.location());
                            case 409 -> replaced(org, name, group);
                            default -> Mono.error(AdminApi.away("promise not taken: " + answer.status()));
                        }));
    }

    private Mono<String> replaced(String org, String name, Map<String, Object> group) {
        return keycloak.groupId(org, name)
                .flatMap(id -> keycloak.send(HttpMethod.PUT, group, "/organizations/{org}/groups/{id}", org, id)
                        .filter(answer -> answer.status() == 204)
                        .thenReturn(id))
                .switchIfEmpty(Mono.error(() -> AdminApi.away("promise ended while it was replaced")));
    }

    @Override
    public Mono<Promise> promised(String organization, String promiseId) {
        return keycloak.organizationId(organization)
                .filter(org -> AdminApi.isId(promiseId))
                .flatMap(org -> keycloak.get(Group.class, "/organizations/{org}/groups/{id}", org, promiseId))
                .filter(group -> group.attributes() != null
                        && !group.attributes().getOrDefault(EMAIL, List.of()).isEmpty())
                .map(KeycloakInvitations::promise);
    }

    private static String nameOf(String email) {
        return PROMISE + Ids.hash(email.getBytes(StandardCharsets.UTF_8));
    }

    private static Promise promise(Group group) {
        Map<String, List<String>> attributes = group.attributes() == null ? Map.of() : group.attributes();
        return new Promise(
                group.id(),
                attributes.getOrDefault(EMAIL, List.of("")).getFirst(),
                Role.allOf(attributes.getOrDefault(ROLES, List.of())));
    }

    @Override
    public Mono<Void> forget(String organization, String promiseId) {
        return keycloak.organizationId(organization)
                .filter(org -> AdminApi.isId(promiseId))
                .flatMap(org ->
                        keycloak.send(HttpMethod.DELETE, null, "/organizations/{org}/groups/{id}", org, promiseId))
                .then();
    }

    private Mono<String> in(String organization) {
        return keycloak.organizationId(organization)
                .switchIfEmpty(Mono.error(() -> AdminApi.away("organization " + organization + " is gone")));
    }
}
