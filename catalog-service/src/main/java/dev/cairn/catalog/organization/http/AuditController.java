package dev.cairn.catalog.organization.http;

import dev.cairn.catalog.Roles;
import dev.cairn.catalog.organization.model.Audit;
import dev.cairn.catalog.organization.model.Role;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who did what to whom in an organization, and when. */
@RestController
final class AuditController {

    /**
     * A deed.
     *
     * @param at when it was begun
     * @param by the subject of who did it
     * @param deed organization-created, person-invited, invitation-accepted (by is who had invited),
     *     invitation-withdrawn, person-created, member-added, roles-set, member-removed, client-added or client-removed
     * @param whom id of the person, the client or the invitation; null where there is none, or none yet
     * @param roles those given or set
     * @param state done; refused, when it is certain that it did not happen; open, when that is not known
     * @param closedAt null while it is open
     */
    record AuditEntry(
            String id,
            Instant at,
            String by,
            @OneOf(Audit.Deed.class) String deed,
            @Nullable String whom,
            @OneOf(Role.class) List<String> roles,
            @OneOf(Audit.State.class) String state,
            @Nullable Instant closedAt) {}

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** What was done with the people and API clients of the organization, the oldest first. It holds ids only. */
    @GetMapping("/api/v1/orgs/{org}/audit")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.ADMIN)
    Mono<ResponseEntity<Page<AuditEntry>>> list(
            @PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return audit.list(org, request.after(), request.limit() + 1)
                .map(AuditController::view)
                .collectList()
                .map(read -> Pages.answer(Page.of(read, request, AuditEntry::id), exchange));
    }

    private static AuditEntry view(Audit.Entry entry) {
        Audit.Intent intent = entry.intent();
        return new AuditEntry(
                entry.id(),
                entry.at(),
                intent.by(),
                intent.deed().word(),
                intent.whom(),
                intent.roles(),
                entry.state().word(),
                entry.closedAt());
    }
}
