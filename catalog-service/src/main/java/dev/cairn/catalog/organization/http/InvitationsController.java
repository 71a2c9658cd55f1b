package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.Roles;
import dev.cairn.catalog.organization.OrganizationProblem;
import dev.cairn.catalog.organization.application.InvitingPeople;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Invitations into an organization. */
@RestController
final class InvitationsController {

    /** Who is invited, and which roles they get. */
    record NewInvitation(
            @Required @Schema(format = "email", maxLength = 254) @Nullable
            String email,

            @Required
            @ArraySchema(minItems = 1)
            @OneOf(words = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR, "learner"})
            @Nullable
            List<@Nullable String> roles) {}

    /**
     * What was done.
     *
     * @param how {@code invited} when a mail is under way, {@code added} where no mail can be sent
     * @param memberId who was added; null when invited
     * @param newAccount whether the person who was added had no account; it has no password yet
     */
    record InvitationView(
            @OneOf(words = {"invited", "added"}) String how,
            @Nullable String memberId,
            boolean newAccount) {}

    private final InvitingPeople inviting;

    InvitationsController(InvitingPeople inviting) {
        this.inviting = inviting;
    }

    /**
     * Invites a person by e-mail; they get the roles when they accept. Where no mail can be sent, they are added at once,
     * and the answer says so. Inviting again sends the mail again, with these roles.
     */
    @PostMapping("/api/v1/orgs/{org}/invitations")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<InvitationView>> invite(
            @PathVariable String org, Caller caller, @RequestBody NewInvitation wanted) {
        Checks checks = new Checks();
        String email = RoleWords.email(checks, "email", wanted.email());
        Set<Role> roles = RoleWords.roles(checks, "roles", wanted.roles(), Role.OF_PEOPLE);
        checks.that(
                wanted.roles() == null || !wanted.roles().isEmpty(),
                "roles",
                List.of(),
                "at least one of " + Role.words(Role.OF_PEOPLE));
        checks.orThrow();
        return inviting.inviting(org, caller.subject(), email, roles)
                .map(outcome -> ResponseEntity.status(HttpStatus.CREATED).body(view(outcome)));
    }

    static InvitationView view(InvitingPeople.Outcome outcome) {
        return switch (outcome) {
            case InvitingPeople.Invited invited -> new InvitationView("invited", null, false);
            case InvitingPeople.Added(String id, boolean isNew) -> new InvitationView("added", id, isNew);
            case InvitingPeople.AlreadyMember(String id) ->
                throw ProblemException.of(
                        OrganizationProblem.ALREADY_MEMBER, id, "somebody else; the roles of a member are set");
            case InvitingPeople.Unfit unfit ->
                throw ProblemException.of(OrganizationProblem.EMAIL_UNFIT, null, "an address that mail can go to");
        };
    }
}
