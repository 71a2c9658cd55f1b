package dev.cairn.catalog.member;

import dev.cairn.catalog.Roles;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The people of an organization. */
@RestController
final class MembersController {

    private final Directory directory;

    MembersController(Directory directory) {
        this.directory = directory;
    }

    /** The members of the organization with their roles. */
    @GetMapping("/api/v1/orgs/{org}/members")
    @Allowed(
            value = Allowed.To.ROLES,
            roles = {Roles.ADMIN, Roles.AUTHOR, Roles.MENTOR})
    Mono<ResponseEntity<Page<Member>>> list(@PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return directory.members(org, request).map(page -> Pages.answer(page, exchange));
    }
}
