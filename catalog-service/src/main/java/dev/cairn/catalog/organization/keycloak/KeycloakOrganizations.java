package dev.cairn.catalog.organization.keycloak;

import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Organizations at Keycloak, which sees to it that neither alias nor name is there twice. */
public final class KeycloakOrganizations implements Organizations {

    private final AdminApi keycloak;

    public KeycloakOrganizations(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /** The groups come after; one that a crash kept from being made is made when its role is first given. */
    @Override
    public Mono<Addition> add(Organization organization) {
        Map<String, Object> body = Map.of("alias", organization.alias(), "name", organization.name(), "enabled", true);
        return keycloak.send(HttpMethod.POST, body, "/organizations").flatMap(answer -> switch (answer.status()) {
            case 201 ->
                Flux.fromIterable(Role.OF_PEOPLE)
                        .concatMap(role -> keycloak.groupThatIsThere(answer.location(), role.group()))
                        .then(Mono.just(Addition.ADDED));
            case 409 ->
                find(organization.alias()).map(there -> Addition.ALIAS_TAKEN).defaultIfEmpty(Addition.NAME_TAKEN);
            default -> Mono.error(AdminApi.away("organization not taken: " + answer.status()));
        });
    }

    @Override
    public Mono<Organization> find(String alias) {
        return keycloak.list(
                        new ParameterizedTypeReference<List<AdminApi.Named>>() {},
                        "/organizations?q={query}",
                        "alias:" + alias)
                .flatMapIterable(found -> found)
                .filter(organization -> alias.equals(organization.alias()))
                .next()
                .map(KeycloakOrganizations::organization);
    }

    @Override
    public Mono<Page<Organization>> list(PageRequest request) {
        int first = AdminApi.position(request);
        return keycloak.list(
                        new ParameterizedTypeReference<List<AdminApi.Named>>() {},
                        "/organizations?first={first}&max={max}",
                        first,
                        request.limit() + 1)
                .map(read -> Page.of(read, request, last -> String.valueOf(first + request.limit()))
                        .map(KeycloakOrganizations::organization));
    }

    private static Organization organization(AdminApi.Named there) {
        return new Organization(
                Objects.requireNonNullElse(there.alias(), ""), Objects.requireNonNullElse(there.name(), ""));
    }
}
