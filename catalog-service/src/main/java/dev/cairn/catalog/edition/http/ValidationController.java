package dev.cairn.catalog.edition.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.Roles;
import dev.cairn.catalog.edition.application.ValidatingDrafts;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Key;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking at a draft before it is published. */
@RestController
final class ValidationController {

    /** So many are shown of each kind; a draft with more needs another look anyway. */
    private static final int MOST_SHOWN = 1_000;

    /**
     * What was found in a draft.
     *
     * @param revision of the draft
     * @param publishable whether nothing stands in the way
     * @param errors what stands in the way; the first 1,000
     * @param errorCount of all errors
     * @param warnings what an author should look at; the first 1,000
     * @param warningCount of all warnings
     */
    record DraftValidation(
            long revision,
            boolean publishable,
            List<FieldError> errors,
            int errorCount,
            List<FieldError> warnings,
            int warningCount) {}

    private final ValidatingDrafts validating;

    ValidationController(ValidatingDrafts validating) {
        this.validating = validating;
    }

    /** Everything that stands in the way of publishing the draft, each with its path, and apart from it what to look at. */
    @GetMapping("/api/v1/orgs/{org}/roadmaps/{id}/draft/validation")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = Roles.AUTHOR)
    Mono<ResponseEntity<DraftValidation>> validation(@PathVariable String org, @PathVariable String id) {
        return Mono.just(id)
                .filter(Key::isPart)
                .flatMap(known -> validating.validate(org, known))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(CatalogProblem.ROADMAP_UNKNOWN, id, null)))
                .map(found -> ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(found.revision()))
                        .header("Cache-Control", "private, no-cache")
                        .body(view(found)));
    }

    private static DraftValidation view(ValidatingDrafts.Validation found) {
        return new DraftValidation(
                found.revision(),
                found.obstacles().isEmpty(),
                found.obstacles().stream()
                        .limit(MOST_SHOWN)
                        .map(obstacle -> new FieldError(obstacle.path(), obstacle.found(), obstacle.expected()))
                        .toList(),
                found.obstacles().size(),
                found.cautions().stream()
                        .limit(MOST_SHOWN)
                        .map(caution -> new FieldError(caution.path(), caution.found(), caution.expected()))
                        .toList(),
                found.cautions().size());
    }
}
