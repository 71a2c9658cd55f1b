package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.Roles;
import dev.cairn.catalog.organization.OrganizationProblem;
import dev.cairn.catalog.organization.application.InvitingPeople;
import dev.cairn.catalog.organization.application.WithdrawingInvitations;
import dev.cairn.catalog.organization.model.Invitations;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
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

    /**
     * An invitation that waits for an answer.
     *
     * @param id another one when the person is invited again
     * @param roles those that the person gets
     */
    record OpenInvitation(
            String id, String email, @OneOf(Role.class) List<String> roles, Instant sentAt, Instant expiresAt) {}

    private final InvitingPeople inviting;
    private final WithdrawingInvitations withdrawing;
    private final Invitations invitations;

    InvitationsController(InvitingPeople inviting, WithdrawingInvitations withdrawing, Invitations invitations) {
        this.inviting = inviting;
        this.withdrawing = withdrawing;
        this.invitations = invitations;
    }

    /** The invitations that wait for an answer; those that were accepted, were withdrawn or ran out are not among them. */
    @GetMapping("/api/v1/orgs/{org}/invitations")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Page<OpenInvitation>>> list(
            @PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return invitations
                .open(org, request)
                .map(page -> Pages.answer(page.map(InvitationsController::view), exchange));
    }

    /** Takes an invitation back: the link in its mail leads nowhere from now on. */
    @DeleteMapping("/api/v1/orgs/{org}/invitations/{id}")
    @ApiResponse(responseCode = "204")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Void>> withdraw(@PathVariable String org, @PathVariable String id, Caller caller) {
        return withdrawing.withdrawing(org, caller.subject(), id).map(withdrawn -> {
            if (!withdrawn) {
                throw ProblemException.of(OrganizationProblem.INVITATION_UNKNOWN, id, null);
            }
            return ResponseEntity.noContent().build();
        });
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

    private static OpenInvitation view(Invitations.Open open) {
        return new OpenInvitation(open.id(), open.email(), Role.words(open.roles()), open.sentAt(), open.expiresAt());
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
