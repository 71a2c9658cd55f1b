package dev.cairn.catalog.reimport.mongo;

import dev.cairn.catalog.reimport.model.Match;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as it is stored, beside the kit's own fields. Of what is new there is no match. */
public record ProposalDocument(
        long revision,
        Instant createdAt,
        Instant expiresAt,
        String title,
        @Nullable String description,
        @Nullable String outcome,
        List<NodeDocument> outline,
        List<Note> notes,
        ImportReport report,
        List<MatchDocument> matches,
        @Nullable ConfirmedDocument confirmed) {

    /** A match; {@code topicId} and {@code by} stand or are absent together. */
    public record MatchDocument(
            String imported,
            @Nullable String topicId,
            @Nullable String by,
            double likeness) {}

    /** A confirmation. */
    public record ConfirmedDocument(long revision, String corrections, Instant at) {

        static ConfirmedDocument of(Proposal.Confirmed confirmed) {
            return new ConfirmedDocument(confirmed.revision(), confirmed.corrections(), confirmed.at());
        }

        Proposal.Confirmed confirmed() {
            return new Proposal.Confirmed(revision, corrections, at);
        }
    }

    static ProposalDocument of(Proposal proposal) {
        Roadmap document = proposal.document();
        return new ProposalDocument(
                proposal.revision(),
                proposal.createdAt(),
                proposal.expiresAt(),
                document.title(),
                document.description(),
                document.outcome(),
                NodeDocument.flat(document.outline()),
                document.notes(),
                proposal.report(),
                proposal.matches().stream()
                        .map(match -> new MatchDocument(
                                match.imported(),
                                match.topicId(),
                                match.by() == null ? null : match.by().word(),
                                match.likeness()))
                        .toList(),
                proposal.confirmed() == null ? null : ConfirmedDocument.of(proposal.confirmed()));
    }

    Proposal proposal(String roadmapId, String proposalId) {
        return new Proposal(
                proposalId,
                roadmapId,
                revision,
                createdAt,
                expiresAt,
                new Roadmap(title, description, outcome, NodeDocument.nested(outline), notes),
                report,
                matches.stream()
                        .map(match -> new Match(
                                match.imported(),
                                match.topicId(),
                                match.by() == null ? null : Match.By.of(match.by()),
                                match.likeness()))
                        .toList(),
                confirmed == null ? null : confirmed.confirmed());
    }
}
