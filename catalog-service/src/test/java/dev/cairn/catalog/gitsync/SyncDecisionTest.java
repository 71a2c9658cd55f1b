package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.gitsync.application.SyncingRoadmaps;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import dev.cairn.catalog.gitsync.model.Seen;
import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.gitsync.model.SyncDecision;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.kit.Ids;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncDecisionTest {

    private static final byte[] TEXT = "# Knots".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = Ids.hash(TEXT);
    private static final Seen SEEN = new Seen("c1", "README.md", HASH, "p1");

    @Test
    void the_first_text_is_proposed() {
        assertThat(SyncDecision.known(null, Seen.Proposed.SETTLED)).isNull();
        assertThat(SyncDecision.of(null, Seen.Proposed.SETTLED, document("c1", TEXT)))
                .isInstanceOfSatisfying(
                        SyncDecision.Propose.class,
                        propose -> assertThat(propose.textHash()).isEqualTo(HASH));
    }

    @Test
    void a_branch_that_did_not_move_changes_nothing_and_an_open_proposal_is_named() {
        GitRepositories.Unmoved unmoved = new GitRepositories.Unmoved("c1");

        assertThat(SyncDecision.known(SEEN, Seen.Proposed.SETTLED)).isEqualTo("c1");
        assertThat(SyncDecision.of(SEEN, Seen.Proposed.SETTLED, unmoved))
                .isEqualTo(new SyncDecision.Report(new Sync.Unchanged(null), SEEN));
        assertThat(SyncDecision.of(SEEN, Seen.Proposed.OPEN, unmoved))
                .isEqualTo(new SyncDecision.Report(new Sync.Unchanged("p1"), SEEN));
    }

    @Test
    void the_same_text_in_a_later_commit_changes_nothing() {
        assertThat(SyncDecision.of(SEEN, Seen.Proposed.SETTLED, document("c2", TEXT)))
                .isEqualTo(new SyncDecision.Report(new Sync.Unchanged(null), new Seen("c2", "README.md", HASH, "p1")));
    }

    @Test
    void the_same_text_is_proposed_again_when_its_proposal_can_be_confirmed_no_more() {
        assertThat(SyncDecision.known(SEEN, Seen.Proposed.GONE)).isNull();
        assertThat(SyncDecision.of(SEEN, Seen.Proposed.GONE, document("c1", TEXT)))
                .isInstanceOf(SyncDecision.Propose.class);
    }

    @Test
    void a_failure_is_reported_and_forgets_nothing() {
        assertThat(SyncDecision.of(
                        SEEN,
                        Seen.Proposed.OPEN,
                        new GitRepositories.Nothing(null, GitTrouble.UNREACHABLE, "no connection", "a server")))
                .isEqualTo(new SyncDecision.Report(
                        new Sync.Failed("catalog.git.unreachable", "no connection", "a server"), null));
    }

    /** A report has the code that the same document would have been refused with if it had been sent. */
    @ParameterizedTest
    @EnumSource
    void a_document_that_is_refused_has_the_code_of_an_import(MarkdownImport.Reason reason) {
        assertThat(SyncingRoadmaps.codeOf(reason))
                .isEqualTo(CatalogProblem.valueOf("IMPORT_" + reason.name()).code());
    }

    private static GitRepositories.Document document(String commit, byte[] text) {
        return new GitRepositories.Document(commit, "README.md", text);
    }
}
