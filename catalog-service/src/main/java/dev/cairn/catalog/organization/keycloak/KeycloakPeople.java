package dev.cairn.catalog.organization.keycloak;

import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.People;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.identity.KeycloakAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People at Keycloak. A role is membership in a group of the organization. */
public final class KeycloakPeople implements People {

    private static final int PAGE = 100;

    record User(
            String id, @Nullable String username, @Nullable String email) {

        boolean isPerson() {
            return username == null || !username.startsWith(KeycloakAdmin.SERVICE_ACCOUNT);
        }
    }

    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};

    private final AdminApi keycloak;

    public KeycloakPeople(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Mono<String> idOf(String email) {
        return keycloak.list(USERS, "/users?email={email}&exact=true&max=2", email)
                .flatMapIterable(found -> found)
                .filter(user -> email.equalsIgnoreCase(user.email()))
                .next()
                .map(User::id);
    }

    @Override
    public Mono<Creation> create(Newcomer newcomer) {
        Map<String, Object> body =
                new HashMap<>(Map.of("username", newcomer.email(), "email", newcomer.email(), "enabled", true));
        if (newcomer.givenName() != null) {
            body.put("firstName", newcomer.givenName());
        }
        if (newcomer.familyName() != null) {
            body.put("lastName", newcomer.familyName());
        }
        return keycloak.send(HttpMethod.POST, body, "/users").flatMap(answer -> switch (answer.status()) {
            case 201 -> Mono.just(new Creation.Created(answer.location()));
            case 409 -> Mono.just(new Creation.Known());
            case 400 -> Mono.just(new Creation.Unfit());
            default -> Mono.error(AdminApi.away("person not taken: " + answer.status()));
        });
    }

    @Override
    public Mono<Boolean> join(String organization, String personId) {
        return in(organization)
                .flatMap(org -> keycloak.send(HttpMethod.POST, personId, "/organizations/{org}/members", org))
                .flatMap(answer -> changed(answer, 201, 409));
    }

    /** Keycloak would keep the groups for the day when the person comes back. */
    @Override
    public Mono<Boolean> leave(String organization, String personId) {
        if (!AdminApi.isId(personId)) {
            return Mono.just(false);
        }
        return Flux.fromIterable(Role.OF_PEOPLE)
                .concatMap(role -> take(organization, personId, role))
                .then(in(organization))
                .flatMap(org ->
                        keycloak.send(HttpMethod.DELETE, null, "/organizations/{org}/members/{id}", org, personId))
                .flatMap(answer -> changed(answer, 204, 404));
    }

    @Override
    public Mono<Boolean> give(String organization, String personId, Role role) {
        return in(organization)
                .flatMap(org -> keycloak.groupThatIsThere(org, role.group())
                        .flatMap(group -> keycloak.send(
                                HttpMethod.PUT,
                                null,
                                "/organizations/{org}/groups/{group}/members/{id}",
                                org,
                                group,
                                personId)))
                .flatMap(answer -> changed(answer, 204, 409));
    }

    @Override
    public Mono<Boolean> take(String organization, String personId, Role role) {
        return in(organization)
                .flatMap(org -> keycloak.list(
                                new ParameterizedTypeReference<List<AdminApi.Named>>() {},
                                "/organizations/{org}/members/{id}/groups",
                                org,
                                personId)
                        .flatMapIterable(groups -> groups)
                        .filter(group -> role.group().equals(group.name()))
                        .next()
                        .flatMap(group -> keycloak.send(
                                HttpMethod.DELETE,
                                null,
                                "/organizations/{org}/groups/{group}/members/{id}",
                                org,
                                group.id(),
                                personId))
                        .flatMap(answer -> changed(answer, 204, 404)))
                .defaultIfEmpty(false);
    }

    @Override
    public Flux<String> holders(String organization, Role role) {
        return keycloak.organizationId(organization)
                .flatMapMany(org -> keycloak.groupId(org, role.group())
                        .flatMapMany(group -> page(org, group, 0)
                                .expand(page -> page.users().size() < PAGE
                                        ? Mono.empty()
                                        : page(org, group, page.first() + PAGE))))
                .flatMapIterable(Page::users)
                .filter(User::isPerson)
                .map(User::id);
    }

    private record Page(int first, List<User> users) {}

    private Mono<Page> page(String org, String group, int first) {
        return keycloak.list(
                        USERS,
                        "/organizations/{org}/groups/{group}/members?first={first}&max={max}&briefRepresentation=true",
                        org,
                        group,
                        first,
                        PAGE)
                .map(users -> new Page(first, users));
    }

    private Mono<String> in(String organization) {
        return keycloak.organizationId(organization)
                .switchIfEmpty(Mono.error(() -> AdminApi.away("organization " + organization + " is gone")));
    }

    private static Mono<Boolean> changed(AdminApi.Answer answer, int yes, int no) {
        return answer.status() == yes || answer.status() == no
                ? Mono.just(answer.status() == yes)
                : Mono.error(AdminApi.away("unexpected status " + answer.status()));
    }
}
