package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.Roles;
import dev.cairn.catalog.organization.OrganizationProblem;
import dev.cairn.catalog.organization.application.ChangingMembers;
import dev.cairn.catalog.organization.application.ImportingRosters;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.catalog.organization.roster.CsvRoster;
import dev.cairn.catalog.organization.roster.OneRoster;
import dev.cairn.catalog.organization.roster.Roster;
import dev.cairn.catalog.organization.roster.RosterFault;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who belongs to an organization, and in which roles. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/members")
final class MembershipsController {

    private static final int LARGEST_ROSTER = 2 * 1024 * 1024;
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    record WantedRoles(
            @Required @OneOf(words = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR, "learner"}) @Nullable
            List<@Nullable String> roles) {}

    /** The roles that a member has now. */
    record MemberRoles(String id, @OneOf(Role.class) List<String> roles) {}

    private final ChangingMembers changing;
    private final ImportingRosters importing;

    MembershipsController(ChangingMembers changing, ImportingRosters importing) {
        this.changing = changing;
        this.importing = importing;
    }

    /** Gives a member exactly these roles. The last admin stays one. */
    @PutMapping("/{id}/roles")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<MemberRoles> setRoles(
            @PathVariable String org, @PathVariable String id, Caller caller, @RequestBody WantedRoles wanted) {
        Checks checks = new Checks();
        Set<Role> roles = RoleWords.roles(checks, "roles", wanted.roles(), Role.OF_PEOPLE);
        // A member who is not there is said before what is wrong with the roles.
        return changing.knows(org, id).flatMap(known -> {
            if (!known) {
                throw unknown(id);
            }
            checks.orThrow();
            return changing.settingRoles(org, caller.subject(), id, roles).map(outcome -> switch (outcome) {
                case ChangingMembers.Changed(String member, Set<Role> set) -> new MemberRoles(member, Role.words(set));
                case ChangingMembers.Outcome refused -> throw refusal(refused, id);
            });
        });
    }

    /** Ends that the member belongs to the organization. The last admin stays. Their account is not touched. */
    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "204")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Void>> remove(@PathVariable String org, @PathVariable String id, Caller caller) {
        return changing.removing(org, caller.subject(), id).map(outcome -> switch (outcome) {
            case ChangingMembers.Removed removed -> ResponseEntity.noContent().build();
            case ChangingMembers.Outcome refused -> throw refusal(refused, id);
        });
    }

    /**
     * Brings the people of a roster in: a CSV file with the columns email, givenName, familyName and roles (parted by
     * semicolons), or a zip of OneRoster 1.2 CSV. Answers with a line for each line of the source. Nothing is taken from
     * anybody, and the same import again changes nothing.
     */
    @PostMapping(
            path = "/imports",
            consumes = {"text/csv", "application/zip"})
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<RosterReport> importRoster(
            @PathVariable String org,
            Caller caller,
            @RequestParam(required = false, defaultValue = "false") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] source,
            ServerWebExchange exchange) {
        byte[] bytes = source == null ? new byte[0] : source;
        if (bytes.length > LARGEST_ROSTER) {
            throw ProblemException.of(KitProblem.TOO_LARGE, bytes.length, "at most " + LARGEST_ROSTER + " bytes");
        }
        HttpHeaders headers = exchange.getRequest().getHeaders();
        Supplier<Roster> reading = ZIP.equalsTypeAndSubtype(headers.getContentType())
                ? () -> OneRoster.read(bytes)
                : () -> CsvRoster.read(bytes);
        return importing.importing(org, caller.subject(), reading, dryRun).map(outcome -> switch (outcome) {
            case ImportingRosters.Imported(List<ImportingRosters.Line> lines) -> RosterReport.of(lines, dryRun);
            case ImportingRosters.Unreadable(RosterFault fault) ->
                throw ProblemException.of(
                        OrganizationProblem.ofCode("catalog." + fault.code()), fault.value(), fault.expected());
            case ImportingRosters.TooLarge(String found, String expected) ->
                throw ProblemException.of(OrganizationProblem.ROSTER_TOO_LARGE, found, expected);
        });
    }

    private static ProblemException refusal(ChangingMembers.Outcome refused, String id) {
        return refused instanceof ChangingMembers.LastAdmin
                ? ProblemException.of(OrganizationProblem.LAST_ADMIN, id, "another admin first")
                : unknown(id);
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(OrganizationProblem.MEMBER_UNKNOWN, id, null);
    }
}
