package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.Roles;
import dev.cairn.catalog.organization.OrganizationProblem;
import dev.cairn.catalog.organization.application.RegisteringClients;
import dev.cairn.catalog.organization.model.ApiClients;
import dev.cairn.catalog.organization.model.ApiClients.ApiClient;
import dev.cairn.catalog.organization.model.ApiClients.Registered;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The outside systems that may act for an organization. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/clients")
final class ClientsController {

    private static final int LONGEST_NAME = 100;

    /**
     * A client to be made.
     *
     * @param name for people to read
     * @param rights roles that it has beside integration: admin, author, mentor; may be empty
     */
    record NewClient(
            @Required @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable
            String name,

            @Required @OneOf(words = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR}) @Nullable
            List<@Nullable String> rights) {}

    /**
     * A client with its secret, which nobody sees again.
     *
     * @param id what it asks for tokens with, as {@code client_id} of the client credentials grant
     * @param subject of its tokens
     * @param secret goes with the id
     */
    record ClientWithSecret(
            String id,
            String name,

            @OneOf(words = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR})
            List<String> rights,

            String subject,
            String secret) {}

    /** A client. */
    record ClientView(
            String id,
            String name,

            @OneOf(words = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR})
            List<String> rights) {}

    private final RegisteringClients registering;
    private final ApiClients clients;
    private final Ids ids;

    ClientsController(RegisteringClients registering, ApiClients clients, Ids ids) {
        this.registering = registering;
        this.clients = clients;
        this.ids = ids;
    }

    /** Makes an API client of the organization. Its secret is in this answer, and nowhere else. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<ClientWithSecret>> add(
            @PathVariable String org, Caller caller, IdempotencyKey key, @RequestBody NewClient wanted) {
        Checks checks = new Checks();
        String name = checks.text("name", wanted.name(), LONGEST_NAME);
        checks.that(name.chars().noneMatch(Character::isISOControl), "name", name, "no control characters");
        Set<Role> rights = RoleWords.roles(checks, "rights", wanted.rights(), Role.OF_CLIENTS);
        checks.orThrow();
        Creation creation = Creation.of(org, caller.subject(), "clients", key.value(), new byte[0], ids);
        ApiClient client = new ApiClient(org + "." + creation.id(), name, rights);
        return registering.adding(org, caller.subject(), client).map(made -> {
            if (!made.client().equals(client)) {
                throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header("Cache-Control", "no-store")
                    .body(view(made));
        });
    }

    /** The API clients of the organization, without their secrets. */
    @GetMapping
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Page<ClientView>>> list(
            @PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return clients.list(org, request)
                .map(page -> Pages.answer(
                        page.map(client -> new ClientView(client.id(), client.name(), Role.words(client.rights()))),
                        exchange));
    }

    /** Ends an API client. Tokens that it has work for five minutes at most. */
    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "204")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Void>> remove(@PathVariable String org, @PathVariable String id, Caller caller) {
        return registering.removing(org, caller.subject(), id).map(removed -> {
            if (!removed) {
                throw ProblemException.of(OrganizationProblem.CLIENT_UNKNOWN, id, null);
            }
            return ResponseEntity.noContent().build();
        });
    }

    private static ClientWithSecret view(Registered made) {
        ApiClient client = made.client();
        return new ClientWithSecret(
                client.id(), client.name(), Role.words(client.rights()), made.subject(), made.secret());
    }
}
