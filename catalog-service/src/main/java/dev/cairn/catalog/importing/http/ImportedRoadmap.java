package dev.cairn.catalog.importing.http;

import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What an import made, whatever the document was. */
public record ImportedRoadmap(String roadmapId, String title, ImportReport report) {

    /**
     * The answer to an import.
     *
     * @throws ProblemException if nothing came of it
     */
    public static ResponseEntity<ImportedRoadmap> answer(String org, ImportingRoadmaps.Outcome outcome) {
        return switch (outcome) {
            case ImportingRoadmaps.Imported imported ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create("/api/v1/orgs/" + org + "/roadmaps/" + imported.roadmapId() + "/draft"))
                        .body(new ImportedRoadmap(imported.roadmapId(), imported.title(), imported.report()));
            case ImportingRoadmaps.Refused refused -> throw ImportRequests.refused(refused.why());
            case ImportingRoadmaps.TooLarge large -> throw ImportRequests.tooLarge(large.bytes(), large.atMost());
            case ImportingRoadmaps.Busy busy -> throw ImportRequests.busy();
            case ImportingRoadmaps.TooSlow slow -> throw ImportRequests.tooSlow(slow.atMost());
            case ImportingRoadmaps.KeyReused reused -> throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }
}
