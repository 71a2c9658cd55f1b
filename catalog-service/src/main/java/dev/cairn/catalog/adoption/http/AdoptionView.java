package dev.cairn.catalog.adoption.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Upstream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a roadmap came from: no more of another organization than its public page tells.
 *
 * @param org that publishes it
 * @param roadmapId its id there; absent if it was found by a link, which does not tell it
 * @param adoptedEdition the one that it was made from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptionView(String org, @Nullable String roadmapId, int adoptedEdition, Instant adoptedAt) {

    static AdoptionView of(Adoption adoption) {
        Upstream upstream = adoption.upstream();
        return new AdoptionView(
                upstream.organization(),
                upstream.link() == null ? upstream.roadmapId() : null,
                adoption.first(),
                adoption.at());
    }
}
