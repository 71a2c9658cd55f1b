package dev.cairn.catalog.organization.keycloak;

import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.problem.BackendAway;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/**
 * Keycloak's admin API, as far as several need the same of it. An answer that is not among those a call expects means
 * that identity is away: the caller may try again.
 */
public final class AdminApi {

    private static final Duration AT_MOST = Duration.ofSeconds(10);

    /** Keycloak's own ids; anything else would be a part of another route of the admin API, such as {@code count}. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    record Named(String id, @Nullable String name, @Nullable String alias) {}

    private final WebClient keycloak;

    public AdminApi(WebClient keycloak) {
        this.keycloak = keycloak;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What a call came to, when more than one answer is right. */
    record Answer(int status, String location, String body) {}

    /** Reads one thing; empty if it is not there. */
    <T> Mono<T> get(Class<T> type, String address, Object... variables) {
        return fenced(() ->
                keycloak.get().uri(address, variables).exchangeToMono(answer -> read(answer, answer.bodyToMono(type))));
    }

    /** Reads a list; empty if what it belongs to is not there. */
    <T> Mono<List<T>> list(ParameterizedTypeReference<List<T>> type, String address, Object... variables) {
        return fenced(() ->
                keycloak.get().uri(address, variables).exchangeToMono(answer -> read(answer, answer.bodyToMono(type))));
    }

    /** Calls with a body in JSON; every answer but a refusal of ourselves and a fault is the caller's to judge. */
    Mono<Answer> send(HttpMethod method, @Nullable Object body, String address, Object... variables) {
        return fenced(() -> {
            WebClient.RequestBodySpec request = keycloak.method(method).uri(address, variables);
            return (body == null
                            ? request
                            : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                    .exchangeToMono(AdminApi::judged);
        });
    }

    /** Calls as a form does. */
    Mono<Answer> submit(Map<String, String> form, String address, Object... variables) {
        return fenced(() -> {
            var fields = BodyInserters.fromFormData(new LinkedMultiValueMap<>());
            for (Map.Entry<String, String> field : form.entrySet()) {
                fields = fields.with(field.getKey(), field.getValue());
            }
            return keycloak.post().uri(address, variables).body(fields).exchangeToMono(AdminApi::judged);
        });
    }

    /** The id of an organization; empty if none has exactly this alias. */
    Mono<String> organizationId(String alias) {
        return list(new ParameterizedTypeReference<List<Named>>() {}, "/organizations?q={query}", "alias:" + alias)
                .flatMapIterable(found -> found)
                .filter(organization -> alias.equals(organization.alias()))
                .next()
                .map(Named::id);
    }

    /** The id of a group of the organization; empty if there is none with exactly this name. */
    Mono<String> groupId(String organizationId, String name) {
        return list(
                        new ParameterizedTypeReference<List<Named>>() {},
                        "/organizations/{org}/groups?search={name}&exact=true",
                        organizationId,
                        name)
                .flatMapIterable(found -> found)
                .filter(group -> name.equals(group.name()))
                .next()
                .map(Named::id);
    }

    /** As {@link #groupId}; a group that is missing is made. */
    Mono<String> groupThatIsThere(String organizationId, String name) {
        return groupId(organizationId, name)
                .switchIfEmpty(Mono.defer(
                        () -> send(HttpMethod.POST, Map.of("name", name), "/organizations/{org}/groups", organizationId)
                                .flatMap(made -> groupId(organizationId, name))
                                .switchIfEmpty(Mono.error(() -> away("group " + name + " cannot be made")))));
    }

    static BackendAway away(String why) {
        return new BackendAway("identity", new IllegalStateException(why));
    }

    /** Keycloak pages by position, so a cursor is one. */
    static int position(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw ProblemException.of(KitProblem.BAD_CURSOR, after, "the value of next in the page before");
        }
        return Integer.parseInt(after);
    }

    private static <T> Mono<T> read(ClientResponse answer, Mono<T> body) {
        if (answer.statusCode().value() == 404) {
            return answer.releaseBody().then(Mono.empty());
        }
        return answer.statusCode().is2xxSuccessful()
                ? body
                : answer.createException().flatMap(Mono::error);
    }

    private static Mono<Answer> judged(ClientResponse answer) {
        HttpStatusCode status = answer.statusCode();
        if (status.is5xxServerError() || status.value() == 401 || status.value() == 403) {
            return answer.createException().flatMap(Mono::error);
        }
        String location = String.valueOf(answer.headers().asHttpHeaders().getLocation());
        return answer.bodyToMono(String.class)
                .defaultIfEmpty("")
                .map(body -> new Answer(status.value(), location.substring(location.lastIndexOf('/') + 1), body));
    }

    private static <T> Mono<T> fenced(Supplier<Mono<T>> call) {
        return Mono.defer(call)
                .timeout(AT_MOST)
                .onErrorMap(
                        fault -> fault instanceof DecodingException || fault instanceof WebClientException,
                        fault -> new BackendAway("identity", fault));
    }
}
