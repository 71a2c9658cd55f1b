package dev.cairn.catalog.organization.keycloak;

import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.identity.KeycloakAdmin;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * API clients as confidential clients of Keycloak. The service account of each is a member of its one organization, in
 * the groups that give its roles: so tokens of people and of clients say the same in the same way, and Keycloak itself
 * takes the rights away with the organization.
 */
public final class KeycloakApiClients implements ApiClients {

    private static final String RIGHTS = "cairn.rights";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{2,50}\\.[0-9a-z]{26}");
    private static final int ASKED_AT_ONCE = 8;
    private static final ParameterizedTypeReference<List<KeycloakPeople.User>> USERS =
            new ParameterizedTypeReference<>() {};

    private record Client(
            String id,
            String clientId,
            @Nullable String name,
            @Nullable Map<String, String> attributes) {

        Set<Role> rights() {
            String words = attributes == null ? "" : attributes.getOrDefault(RIGHTS, "");
            return Role.allOf(List.of(words.split(" ", -1)));
        }
    }

    private record Secret(@Nullable String value) {}

    private final AdminApi keycloak;
    private final People people;

    public KeycloakApiClients(AdminApi keycloak, People people) {
        this.keycloak = keycloak;
        this.people = people;
    }

    /** Each step may be repeated, and what the client is to be stands in itself: so a cut-off one can be finished. */
    @Override
    public Mono<Registered> add(String organization, ApiClient client) {
        if (!belongs(organization, client.id())) {
            return Mono.error(new IllegalArgumentException("not an id of a client of " + organization));
        }
        Map<String, Object> body = Map.of(
                "clientId", client.id(),
                "name", client.name(),
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "fullScopeAllowed", false,
                "attributes", Map.of(RIGHTS, String.join(" ", Role.words(client.rights()))));
        return keycloak.send(HttpMethod.POST, body, "/clients")
                .filter(answer -> answer.status() == 201 || answer.status() == 409)
                .flatMap(answer -> client(client.id()))
                .flatMap(made -> account(made)
                        .flatMap(subject -> bind(organization, subject, made.rights())
                                .then(keycloak.get(Secret.class, "/clients/{id}/client-secret", made.id()))
                                .map(secret -> new Registered(
                                        new ApiClient(made.clientId(), nameOf(made), made.rights()),
                                        subject,
                                        Objects.requireNonNullElse(secret.value(), "")))))
                .switchIfEmpty(Mono.error(() -> AdminApi.away("client " + client.id() + " cannot be made")));
    }

    private Mono<Void> bind(String organization, String subject, Set<Role> rights) {
        Set<Role> roles = EnumSet.of(Role.INTEGRATION);
        roles.addAll(rights);
        return people.join(organization, subject)
                .thenMany(Flux.fromIterable(roles))
                .concatMap(role -> people.give(organization, subject, role))
                .then();
    }

    @Override
    public Mono<Page<ApiClient>> list(String organization, PageRequest request) {
        int first = AdminApi.position(request);
        return keycloak.organizationId(organization)
                .flatMap(org -> keycloak.groupId(org, Role.INTEGRATION.group())
                        .flatMap(group -> keycloak.list(
                                USERS,
                                "/organizations/{org}/groups/{group}/members?first={first}&max={max}",
                                org,
                                group,
                                first,
                                request.limit() + 1))
                        .flatMap(users -> Flux.fromIterable(users)
                                .take(request.limit())
                                .flatMapSequential(user -> shown(org, user), ASKED_AT_ONCE)
                                .collectList()
                                .map(clients -> new Page<>(
                                        clients,
                                        users.size() > request.limit()
                                                ? PageRequest.cursor(String.valueOf(first + request.limit()))
                                                : null))))
                .defaultIfEmpty(new Page<>(List.of(), null));
    }

    private Mono<ApiClient> shown(String org, KeycloakPeople.User account) {
        String id = Objects.requireNonNullElse(account.username(), "")
                .replaceFirst("^" + KeycloakAdmin.SERVICE_ACCOUNT, "");
        return client(id).zipWith(roles(org, account.id())).map(both -> {
            Set<Role> rights = both.getT2();
            rights.remove(Role.INTEGRATION);
            return new ApiClient(id, nameOf(both.getT1()), rights);
        });
    }

    private Mono<Set<Role>> roles(String org, String account) {
        return keycloak.list(
                        new ParameterizedTypeReference<List<AdminApi.Named>>() {},
                        "/organizations/{org}/members/{id}/groups",
                        org,
                        account)
                .map(groups -> EnumSet.allOf(Role.class).stream()
                        .filter(role ->
                                groups.stream().anyMatch(group -> role.group().equals(group.name())))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    @Override
    public Mono<String> subject(String organization, String id) {
        return found(organization, id).map(Found::subject);
    }

    @Override
    public Mono<Boolean> remove(String organization, String id) {
        return found(organization, id)
                .flatMap(found -> keycloak.send(
                        HttpMethod.DELETE, null, "/clients/{id}", found.client().id()))
                .map(answer -> answer.status() == 204)
                .defaultIfEmpty(false);
    }

    private record Found(Client client, String subject) {}

    /** Its id says whose it is, and its membership must say the same. */
    private Mono<Found> found(String organization, String id) {
        if (!belongs(organization, id)) {
            return Mono.empty();
        }
        return keycloak.organizationId(organization)
                .flatMap(org -> client(id)
                        .flatMap(client -> account(client)
                                .flatMap(subject -> keycloak.get(
                                                KeycloakPeople.User.class,
                                                "/organizations/{org}/members/{id}",
                                                org,
                                                subject)
                                        .map(member -> new Found(client, subject)))));
    }

    private Mono<Client> client(String id) {
        return keycloak.list(new ParameterizedTypeReference<List<Client>>() {}, "/clients?clientId={id}", id)
                .flatMapIterable(found -> found)
                .filter(client -> client.clientId().equals(id))
                .next();
    }

    private Mono<String> account(Client client) {
        return keycloak.get(KeycloakPeople.User.class, "/clients/{id}/service-account-user", client.id())
                .map(KeycloakPeople.User::id);
    }

    private static boolean belongs(String organization, String id) {
        return id.startsWith(organization + ".") && ID.matcher(id).matches();
    }

    private static String nameOf(Client client) {
        return Objects.requireNonNullElse(client.name(), "");
    }
}
