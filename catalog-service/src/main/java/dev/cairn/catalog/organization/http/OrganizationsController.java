package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.organization.OrganizationProblem;
import dev.cairn.catalog.organization.application.AddingOrganizations;
import dev.cairn.catalog.organization.application.InvitingPeople;
import dev.cairn.catalog.organization.model.AliasPolicy;
import dev.cairn.catalog.organization.model.Organization;
import dev.cairn.catalog.organization.model.Organizations;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The organizations of the platform. */
@RestController
@RequestMapping("/api/v1/platform/organizations")
final class OrganizationsController {

    private static final int LONGEST_NAME = 200;

    /**
     * An organization to be made.
     *
     * @param alias 2 to 50 lower-case letters, digits and hyphens; never given again
     * @param adminEmail who is invited as its first admin; null for nobody
     */
    record NewOrganization(
            @Required @Schema(pattern = "^[a-z0-9][a-z0-9-]{0,48}[a-z0-9]$") @Nullable
            String alias,

            @Required @Schema(minLength = 1, maxLength = LONGEST_NAME) @Nullable
            String name,

            @Schema(format = "email", maxLength = 254) @Nullable
            String adminEmail) {}

    /**
     * What was made.
     *
     * @param admin what became of the invitation of the first admin; null when nobody was to be invited
     */
    record MadeOrganization(String alias, String name, InvitationsController.@Nullable InvitationView admin) {}

    private final AddingOrganizations adding;
    private final InvitingPeople inviting;
    private final Organizations organizations;

    OrganizationsController(AddingOrganizations adding, InvitingPeople inviting, Organizations organizations) {
        this.adding = adding;
        this.inviting = inviting;
        this.organizations = organizations;
    }

    /** Makes an organization, with a group for each role, and invites its first admin. */
    @PostMapping
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<ResponseEntity<MadeOrganization>> add(Caller caller, @RequestBody NewOrganization wanted) {
        Checks checks = new Checks();
        String alias = wanted.alias() == null ? "" : wanted.alias();
        checks.that(AliasPolicy.allows(alias), "alias", wanted.alias(), AliasPolicy.EXPECTED);
        String name = checks.text("name", wanted.name(), LONGEST_NAME);
        String email = wanted.adminEmail() == null ? null : RoleWords.email(checks, "adminEmail", wanted.adminEmail());
        checks.orThrow();
        return adding.adding(caller.subject(), new Organization(alias, name)).flatMap(outcome -> switch (outcome) {
            case AddingOrganizations.Added(Organization made) -> withAdmin(caller, made, email);
            case AddingOrganizations.AliasTaken taken ->
                throw ProblemException.of(OrganizationProblem.ALIAS_TAKEN, alias, "an alias that was never given");
            case AddingOrganizations.NameTaken taken ->
                throw ProblemException.of(OrganizationProblem.NAME_TAKEN, name, "a name that no other has");
        });
    }

    private Mono<ResponseEntity<MadeOrganization>> withAdmin(Caller caller, Organization made, @Nullable String email) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/platform/organizations/" + made.alias()));
        if (email == null) {
            return Mono.just(answer.body(new MadeOrganization(made.alias(), made.name(), null)));
        }
        return inviting.inviting(made.alias(), caller.subject(), email, Set.of(Role.ADMIN))
                .map(InvitationsController::view)
                .map(invited -> answer.body(new MadeOrganization(made.alias(), made.name(), invited)));
    }

    /** All organizations, in the order of their names. */
    @GetMapping
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<ResponseEntity<Page<Organization>>> list(PageRequest request, ServerWebExchange exchange) {
        return organizations.list(request).map(page -> Pages.answer(page, exchange));
    }

    /** One organization. */
    @GetMapping("/{alias}")
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<Organization> one(@PathVariable String alias) {
        return Mono.just(alias)
                .filter(AliasPolicy::allows)
                .flatMap(organizations::find)
                .switchIfEmpty(Mono.error(() -> ProblemException.of(OrganizationProblem.UNKNOWN, alias, null)));
    }
}
