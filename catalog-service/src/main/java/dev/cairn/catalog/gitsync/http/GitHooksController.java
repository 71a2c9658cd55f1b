package dev.cairn.catalog.gitsync.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.gitsync.application.WantingSyncs;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where whoever keeps a repository tells of pushes: GitHub, Gitea, Forgejo and GitLab. */
@RestController
@RequestMapping(GitHooksController.PATH)
final class GitHooksController {

    static final String PATH = "/api/v1/hooks/catalog/git";

    /** 1 MiB; a push of a thousand commits has about as much. */
    private static final int LARGEST = 1024 * 1024;

    /** GitHub can send the JSON as a field of a form. */
    private static final String FORM_FIELD = "payload=";

    /**
     * What was done.
     *
     * @param outcome accepted or ignored
     * @param sync the number of the sync that follows; absent when it was ignored
     * @param pushed the branch that was pushed to, in full; absent when it was accepted, or none was told
     * @param expected the branch that a push must be to; absent when it was accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeardPush(
            String outcome,
            @Nullable Long sync,
            @Nullable String pushed,
            @Nullable String expected) {}

    private final WantingSyncs wanting;
    private final JsonMapper json;

    GitHooksController(WantingSyncs wanting, JsonMapper json) {
        this.wanting = wanting;
        this.json = json;
    }

    /** Where the pushes of a roadmap's repository are told. */
    static String path(String org, String roadmapId) {
        return PATH + "/" + org + "/" + roadmapId;
    }

    /**
     * Hears of a push, signed with the hook's secret: 202 when a sync follows, 200 when there is nothing to do because
     * it was to another branch, or no push. Whoever does not know the secret gets 404, whether there is a hook or not.
     */
    @PostMapping("/{org}/{roadmap}")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @Allowed(Allowed.To.HOOK)
    Mono<ResponseEntity<HeardPush>> hear(
            @PathVariable String org,
            @PathVariable String roadmap,
            @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String signature,
            @RequestHeader(name = "X-Gitlab-Token", required = false) @Nullable String token,
            ServerWebExchange exchange) {
        if (!Key.isPart(org) || !Key.isPart(roadmap)) {
            throw noHook();
        }
        return body(exchange)
                .flatMap(sent ->
                        wanting.byPush(org, roadmap, sent, new WantingSyncs.Proof(signature, token), this::pushed))
                .map(outcome -> switch (outcome) {
                    case WantingSyncs.Wanted wanted -> accepted(wanted.number());
                    case WantingSyncs.UnderWay waiting -> accepted(waiting.number());
                    case WantingSyncs.Ignored ignored ->
                        ResponseEntity.ok(new HeardPush(
                                "ignored",
                                null,
                                ignored.pushed(),
                                ignored.source().ref()));
                    case WantingSyncs.Full _ -> throw GitSyncsController.busy();
                    case WantingSyncs.NoHook _, WantingSyncs.NotBound _ -> throw noHook();
                });
    }

    /** As it was sent, since that was signed; a form would be read otherwise by whoever reads it for us. */
    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .map(joined -> {
                    byte[] sent = new byte[joined.readableByteCount()];
                    joined.read(sent);
                    DataBufferUtils.release(joined);
                    return sent;
                })
                .defaultIfEmpty(new byte[0]);
    }

    private static ResponseEntity<HeardPush> accepted(long number) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(new HeardPush("accepted", number, null, null));
    }

    /** The full name of the branch; empty for what is no push, such as GitHub's first call, or deletes the branch. */
    private String pushed(byte[] body) {
        try {
            JsonNode push = json.readTree(text(body));
            return push.path("deleted").asBoolean(false) ? "" : push.path("ref").asString("");
        } catch (JacksonException | IllegalArgumentException notJson) {
            return "";
        }
    }

    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith(FORM_FIELD)
                ? URLDecoder.decode(text.substring(FORM_FIELD.length()), StandardCharsets.UTF_8)
                : text;
    }

    private static ProblemException noHook() {
        return ProblemException.of(CatalogProblem.GIT_HOOK_UNKNOWN, null, null);
    }
}
