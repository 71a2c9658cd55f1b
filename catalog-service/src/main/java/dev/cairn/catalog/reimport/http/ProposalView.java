package dev.cairn.catalog.reimport.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.diff.http.DiffView;
import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.diff.model.RoadmapDiff;
import dev.cairn.catalog.reimport.model.Match;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.kit.contract.OneOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the API shows it.
 *
 * @param revision of the draft that it was made for
 * @param stale whether the draft has changed since; it can then not be confirmed any more
 * @param matches one for each node of the document, in reading order
 * @param diff from the draft to what the proposal makes of it; absent when it is stale or confirmed
 * @param confirmed absent before that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(
        String proposalId,
        String roadmapId,
        long revision,
        boolean stale,
        Instant createdAt,
        Instant expiresAt,
        ImportReport report,
        List<MatchView> matches,
        @Nullable DiffView diff,
        @Nullable ConfirmedView confirmed) {

    /**
     * What a node of the document was taken for.
     *
     * @param imported names the node in corrections
     * @param path its titles from the top down, parted by " &gt; "
     * @param topicId the node of the draft that it is; null for a new one
     * @param by id, path, title or likeness; null for a new one
     * @param likeness 0 to 1
     */
    public record MatchView(
            String imported,
            String path,
            @OneOf(NodeKind.class) String kind,
            @Nullable String topicId,
            @OneOf(Match.By.class) @Nullable String by,
            double likeness) {}

    /**
     * That it was taken over.
     *
     * @param revision of the draft that it made
     */
    public record ConfirmedView(long revision, Instant at) {}

    static ProposalView of(Proposal proposal, @Nullable RoadmapDiff diff) {
        List<Placed> nodes = Placed.all(proposal.document().outline());
        List<MatchView> matches = new ArrayList<>(nodes.size());
        for (int at = 0; at < nodes.size(); at++) {
            Match match = proposal.matches().get(at);
            Match.By by = match.by();
            matches.add(new MatchView(
                    match.imported(),
                    nodes.get(at).path(),
                    nodes.get(at).node().kind().word(),
                    match.topicId(),
                    by == null ? null : by.word(),
                    Math.round(match.likeness() * 1000) / 1000.0));
        }
        Proposal.Confirmed confirmed = proposal.confirmed();
        return new ProposalView(
                proposal.proposalId(),
                proposal.roadmapId(),
                proposal.revision(),
                diff == null && confirmed == null,
                proposal.createdAt(),
                proposal.expiresAt(),
                proposal.report(),
                matches,
                diff == null ? null : DiffView.of(diff),
                confirmed == null ? null : new ConfirmedView(confirmed.revision(), confirmed.at()));
    }
}
