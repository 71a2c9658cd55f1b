package dev.cairn.kit.identity;

import dev.cairn.kit.access.Caller;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.problem.BackendAway;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks Keycloak's admin API; a service account with view-organizations and view-users is enough. */
final class KeycloakDirectory implements Directory {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** Members come without their groups, so each is asked for: many at once, but not all. */
    private static final int ASKED_AT_ONCE = 8;

    /** Its own ids; anything else would be a part of another route of the admin API, such as {@code count}. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final WebClient keycloak;

    private record Organization(String id, String alias) {}

    private record Group(String name) {}

    private record User(
            String id,
            @Nullable String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    KeycloakDirectory(WebClient keycloak) {
        this.keycloak = keycloak;
    }

    /** Keycloak pages by position, in the order of user names; so the cursor is a position. */
    @Override
    public Mono<Page<Member>> members(String organization, PageRequest request) {
        int first = position(request.after());
        return organizationId(organization)
                .flatMap(id -> keycloak.get()
                        .uri("/organizations/{id}/members?first={first}&max={max}", id, first, request.limit() + 1)
                        .retrieve()
                        .bodyToMono(new ParameterizedTypeReference<List<User>>() {})
                        .flatMap(users -> Flux.fromIterable(users)
                                .take(request.limit())
                                .filter(KeycloakDirectory::isPerson)
                                .flatMapSequential(user -> member(id, user), ASKED_AT_ONCE)
                                .collectList()
                                .map(members -> new Page<>(
                                        members,
                                        users.size() > request.limit()
                                                ? PageRequest.cursor(String.valueOf(first + request.limit()))
                                                : null))))
                .defaultIfEmpty(new Page<>(List.of(), null))
                .timeout(AT_MOST)
                .onErrorMap(KeycloakDirectory::isNoAnswer, fault -> new BackendAway("identity", fault));
    }

    @Override
    public Mono<Member> member(String organization, String id) {
        if (!ID.matcher(id).matches()) {
            return Mono.empty();
        }
        return organizationId(organization)
                .flatMap(org -> keycloak.get()
                        .uri("/organizations/{org}/members/{id}", org, id)
                        .retrieve()
                        .bodyToMono(User.class)
                        .onErrorResume(
                                WebClientResponseException.class,
                                fault -> fault.getStatusCode() == HttpStatus.NOT_FOUND
                                        ? Mono.empty()
                                        : Mono.error(fault))
                        .filter(KeycloakDirectory::isPerson)
                        .flatMap(user -> member(org, user)))
                .timeout(AT_MOST)
                .onErrorMap(KeycloakDirectory::isNoAnswer, fault -> new BackendAway("identity", fault));
    }

    /** Clients belong to an organization by their service accounts, and a service account is a user to Keycloak. */
    private static boolean isPerson(User user) {
        return !orEmpty(user.username()).startsWith(KeycloakAdmin.SERVICE_ACCOUNT);
    }

    private Mono<Member> member(String organizationId, User user) {
        return keycloak.get()
                .uri("/organizations/{org}/members/{id}/groups", organizationId, user.id())
                .retrieve()
                .bodyToMono(new ParameterizedTypeReference<List<Group>>() {})
                .map(groups -> new Member(user.id(), orEmpty(user.email()), nameOf(user), rolesOf(groups)));
    }

    private Mono<String> organizationId(String alias) {
        return keycloak.get()
                .uri("/organizations?q={query}", "alias:" + alias)
                .retrieve()
                .bodyToMono(new ParameterizedTypeReference<List<Organization>>() {})
                .flatMapIterable(found -> found)
                .filter(organization -> organization.alias().equals(alias))
                .next()
                .map(Organization::id);
    }

    /** Nobody is there, or somebody who does not answer as Keycloak should: a proxy's page, half an answer, a refusal. */
    private static boolean isNoAnswer(Throwable fault) {
        return fault instanceof DecodingException || fault instanceof WebClientException;
    }

    private static Set<String> rolesOf(List<Group> groups) {
        return groups.stream().map(group -> Caller.roleOf(group.name())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(User user) {
        return (orEmpty(user.firstName()) + " " + orEmpty(user.lastName())).strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int position(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Integer.parseInt(after);
    }
}
