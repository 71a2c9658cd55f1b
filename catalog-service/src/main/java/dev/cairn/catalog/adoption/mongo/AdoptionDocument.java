package dev.cairn.catalog.adoption.mongo;

import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Identities;
import dev.cairn.catalog.adoption.model.Upstream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An adoption as it is stored, beside the kit's own fields. */
public record AdoptionDocument(
        String upstreamOrg,
        String upstreamRoadmapId,
        @Nullable String upstreamLink,
        Instant adoptedAt,
        int first,
        int edition,
        List<RenewedDocument> renewed,
        List<StepDocument> steps) {

    /** A node that has another id here; no map, as an id may hold what a field's name must not. */
    public record RenewedDocument(String upstream, String here) {}

    /** What was decided about an edition. */
    public record StepDocument(
            int edition, List<String> taken, List<String> overruled, List<String> declined, boolean complete) {}

    static AdoptionDocument of(Adoption adoption) {
        Upstream upstream = adoption.upstream();
        return new AdoptionDocument(
                upstream.organization(),
                upstream.roadmapId(),
                upstream.link(),
                adoption.at(),
                adoption.first(),
                adoption.edition(),
                renewed(adoption),
                steps(adoption));
    }

    static List<RenewedDocument> renewed(Adoption adoption) {
        return adoption.identities().renewed().entrySet().stream()
                .map(renewed -> new RenewedDocument(renewed.getKey(), renewed.getValue()))
                .toList();
    }

    static List<StepDocument> steps(Adoption adoption) {
        return adoption.steps().stream()
                .map(step -> new StepDocument(
                        step.edition(),
                        List.copyOf(step.taken()),
                        List.copyOf(step.overruled()),
                        List.copyOf(step.declined()),
                        step.complete()))
                .toList();
    }

    Adoption adoption() {
        Map<String, String> ids = new HashMap<>();
        renewed.forEach(one -> ids.put(one.upstream(), one.here()));
        return new Adoption(
                new Upstream(upstreamOrg, upstreamRoadmapId, upstreamLink),
                adoptedAt,
                first,
                edition,
                new Identities(ids),
                steps.stream()
                        .map(step -> new Adoption.Step(
                                step.edition(),
                                Set.copyOf(step.taken()),
                                Set.copyOf(step.overruled()),
                                Set.copyOf(step.declined()),
                                step.complete()))
                        .toList());
    }
}
