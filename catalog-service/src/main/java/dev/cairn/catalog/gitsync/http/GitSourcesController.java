package dev.cairn.catalog.gitsync.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.gitsync.application.BindingRoadmaps;
import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.AddressPolicy;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which Git repository a roadmap follows. */
@RestController
@RequestMapping("/api/v1/orgs/{org}/roadmaps/{id}/git-source")
final class GitSourcesController {

    /**
     * Where the document is kept.
     *
     * @param address of the repository: https, without a name and a password
     * @param branch main unless said otherwise
     * @param path of the document, or of a folder with a README.md or a single Markdown file; the topmost folder unless
     *     said otherwise
     * @param token what a repository is read with that is not open to anyone, as its host gives it for reading; shown to
     *     nobody again. Absent, the one before stays for the same server; the empty text takes it away
     */
    record GitSourceWish(
            @Required @Nullable String address,
            @Nullable String branch,
            @Nullable String path,

            @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, maxLength = AccessToken.LONGEST) @Nullable
            String token) {

        @Override
        public String toString() {
            return "GitSourceWish[…]";
        }
    }

    /**
     * What a roadmap follows.
     *
     * @param hasToken whether it is read with a token
     * @param hookPath where a push is told, for GitHub, Gitea and GitLab
     * @param hookSecret what the push hook is set up with; only in the answer that binds, and never again
     * @param current the sync that waits or is under way; absent when none is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GitSourceView(
            String roadmapId,
            String address,
            String branch,
            String path,
            Instant boundAt,
            boolean hasToken,
            String hookPath,
            @Nullable String hookSecret,
            @Nullable SyncView current) {}

    /**
     * The secret of a push hook.
     *
     * @param hookSecret shown this once
     */
    record HookSecretView(String hookPath, String hookSecret) {}

    private final BindingRoadmaps binding;
    private final Bindings bindings;
    private final AddressPolicy policy;

    GitSourcesController(BindingRoadmaps binding, Bindings bindings, AddressPolicy policy) {
        this.binding = binding;
        this.bindings = bindings;
        this.policy = policy;
    }

    /** What the roadmap follows, with an ETag to change it by. */
    @GetMapping
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<GitSourceView>> source(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> bindings.find(org, known))
                .filter(there -> there.source() != null)
                .switchIfEmpty(notBound(id))
                .map(there -> answer(HttpStatus.OK, org, id, there, null));
    }

    /**
     * Lets the roadmap follow a document in a Git repository: 201 with the push hook's secret. To change what it follows
     * the ETag of the source stands in If-Match: 200, and the secret stays as it was. Nothing is fetched before a sync.
     */
    @PutMapping
    @Tagged
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<GitSourceView>> bind(
            @PathVariable String org, @PathVariable String id, IfMatch ifMatch, @RequestBody GitSourceWish wish) {
        if (!Key.isPart(id)) {
            throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null);
        }
        return binding.bind(org, id, source(wish), token(wish.token()), ifMatch).map(outcome -> switch (outcome) {
            case BindingRoadmaps.Bound bound ->
                answer(
                        bound.fresh() == null ? HttpStatus.OK : HttpStatus.CREATED,
                        org,
                        id,
                        bound.binding(),
                        bound.fresh());
            case BindingRoadmaps.UnknownRoadmap unknown ->
                throw ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, unknown.roadmapId(), null);
            case BindingRoadmaps.NotSeen seen -> throw IfMatch.refusal(seen.why(), seen.revision());
        });
    }

    /** Lets go of the repository. The draft, proposals and reports of syncs stay; the push hook is none any more. */
    @DeleteMapping
    @ApiResponse(responseCode = "204")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<Void>> unbind(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> binding.unbind(org, known))
                .filter(done -> done)
                .switchIfEmpty(notBound(id))
                .map(done -> ResponseEntity.noContent().build());
    }

    /** Gives the push hook another secret. The one before is refused from now on. */
    @PostMapping("/hook-secret")
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<HookSecretView>> renew(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> binding.renew(org, known))
                .switchIfEmpty(notBound(id))
                .map(secret -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new HookSecretView(GitHooksController.path(org, id), secret.text())));
    }

    private GitSource source(GitSourceWish wish) {
        Checks checks = new Checks();
        String address = checks.text("address", wish.address(), GitSource.LONGEST_ADDRESS);
        String branch = wish.branch() == null ? GitSource.DEFAULT_BRANCH : wish.branch();
        String path = wish.path() == null ? "" : wish.path();
        if (!address.isEmpty()) {
            Optional<String> objection = policy.objection(address);
            checks.that(objection.isEmpty(), "address", address, objection.orElse(""));
        }
        checks.that(GitSource.isBranch(branch), "branch", branch, "the name of a branch, such as main");
        checks.that(GitSource.isPath(path), "path", path, "a path in the repository, such as docs/roadmap.md");
        String token = wish.token();
        if (token != null && !token.isEmpty()) {
            // Not told back what it was.
            checks.that(
                    AccessToken.isOne(token), "token", null, "1 to " + AccessToken.LONGEST + " signs without spaces");
            checks.that(address.isEmpty() || !AddressPolicy.isLocal(address), "token", null, "none for a path");
        }
        checks.orThrow();
        return new GitSource(address, branch, path);
    }

    private static BindingRoadmaps.TokenWish token(@Nullable String token) {
        if (token == null) {
            return new BindingRoadmaps.AsBefore();
        }
        return token.isEmpty() ? new BindingRoadmaps.Without() : new BindingRoadmaps.Anew(new AccessToken(token));
    }

    private static ResponseEntity<GitSourceView> answer(
            HttpStatus status, String org, String id, Binding there, @Nullable HookSecret fresh) {
        GitSource source = there.source();
        if (source == null) {
            throw ProblemException.of(CatalogProblem.GIT_SOURCE_UNKNOWN, id, null);
        }
        return ResponseEntity.status(status)
                .eTag(IfMatch.tagOf(there.revision()))
                .header("Cache-Control", fresh == null ? "private, no-cache" : "no-store")
                .body(new GitSourceView(
                        id,
                        source.address(),
                        source.branch(),
                        source.path(),
                        there.boundAt(),
                        there.token() != null,
                        GitHooksController.path(org, id),
                        fresh == null ? null : fresh.text(),
                        current(there)));
    }

    private static @Nullable SyncView current(Binding there) {
        if (there.running() != null) {
            return SyncView.of(there.running());
        }
        return there.wanted() == null ? null : SyncView.of(there.wanted());
    }

    private static <T> Mono<T> notBound(String id) {
        return Mono.error(() -> ProblemException.of(CatalogProblem.GIT_SOURCE_UNKNOWN, id, null));
    }
}
