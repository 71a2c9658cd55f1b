package dev.cairn.catalog.reimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.diff.model.Fate;
import dev.cairn.catalog.editing.FakeDrafts;
import dev.cairn.catalog.editing.application.EditingDrafts;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.reimport.application.ConfirmingReimports;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.reimport.model.Correction;
import dev.cairn.catalog.reimport.model.Proposal;
import dev.cairn.catalog.reimport.model.Proposals;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.store.Insertion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From a document to a proposal and into the draft. */
class ReimportingTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final String KNOTS = "# Knots\n## Loops\n- Bowline\n- Figure eight\n## Bends\n- Sheet bend\n";
    private static final String CHANGED =
            "# Knots\n## Loops\n- The bowline\n- Alpine butterfly\n## Bends\n- Sheet bend\n- Figure eight\n";

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeProposals proposals = new FakeProposals();
    private final ProposingReimports proposing = new ProposingReimports(
            roadmaps,
            new FakeEditions(),
            proposals,
            Schedulers.boundedElastic(),
            Duration.ofSeconds(20),
            Ids.random(),
            CLOCK);
    private final FakeDrafts drafts = new FakeDrafts(roadmaps);
    private final EditingDrafts editing = new EditingDrafts(drafts, CLOCK);
    private final ConfirmingReimports confirming = new ConfirmingReimports(roadmaps, drafts, proposals, CLOCK);

    @BeforeEach
    void aRoadmap() {
        if (MarkdownImport.of(bytes(KNOTS), null, Ids.random()::next) instanceof MarkdownImport.Imported imported) {
            now(roadmaps.add(
                    "harbor", new Creation("r1", "h"), imported.roadmap(), imported.report(), CLOCK.instant()));
        }
    }

    @Test
    void a_document_is_proposed_with_what_would_become_of_the_draft_and_changes_nothing() {
        Draft before = draft();
        ProposingReimports.Proposed proposed = proposed("p1", CHANGED);

        assertThat(draft()).isEqualTo(before);
        assertThat(Objects.requireNonNull(proposed.diff()).counts())
                .containsEntry(Fate.KEPT, 3)
                .containsEntry(Fate.RENAMED, 1)
                .containsEntry(Fate.MOVED, 1)
                .containsEntry(Fate.NEW, 1);
        assertThat(proposed.diff().inWords())
                .contains(
                        "Topic \"Bowline\" is now called \"The bowline\".",
                        "Topic \"Figure eight\" moved from \"Loops\" to \"Bends\".",
                        "Topic \"Alpine butterfly\" is new, in \"Loops\".");
    }

    @Test
    void the_same_document_again_is_nothing_to_take_over() {
        assertThat(Objects.requireNonNull(proposed("p1", KNOTS).diff()).isNothing())
                .isTrue();
    }

    @Test
    void confirmed_it_is_the_draft_and_the_same_confirmation_again_gets_the_same_answer() {
        String bowline = idOf("Bowline");
        proposed("p1", CHANGED);

        assertThat(confirm("p1", "\"r1\"")).isEqualTo(new ConfirmingReimports.Confirmed(2));
        assertThat(confirm("p1", "\"r1\"")).isEqualTo(new ConfirmingReimports.Confirmed(2));
        assertThat(confirm("p1", "\"r1\"", new Correction("nobody", null, false)))
                .isEqualTo(new ConfirmingReimports.ConfirmedOtherwise(2));
        assertThat(draft().revision()).isEqualTo(2);
        assertThat(idOf("The bowline")).isEqualTo(bowline);
    }

    @Test
    void it_is_an_operation_that_tells_who_changed_what_and_that_can_be_undone_notes_and_all() {
        Draft before = draft();
        proposed("p1", CHANGED + "## Contributing\nSend a letter.\n");

        assertThat(confirm("p1", "\"r1\"")).isEqualTo(new ConfirmingReimports.Confirmed(2));
        Entry entry = now(drafts.entries("harbor", "r1", 0, 10)).getFirst();
        assertThat(entry)
                .isEqualTo(new Entry(
                        1,
                        2,
                        "re-import",
                        entry.nodes(),
                        List.of(idOf("Alpine butterfly")),
                        null,
                        "ada",
                        CLOCK.instant()));
        assertThat(entry.nodes()).contains("", idOf("The bowline"), idOf("Figure eight"));
        assertThat(draft().roadmap().notes())
                .hasSize(1)
                .isNotEqualTo(before.roadmap().notes());

        assertThat(now(editing.undo("harbor", "r1", by("\"r2\""), 1))).isInstanceOf(EditingDrafts.Done.class);
        assertThat(draft().roadmap()).isEqualTo(before.roadmap());
        assertThat(now(editing.undo("harbor", "r1", by("\"r3\""), 2))).isInstanceOf(EditingDrafts.Done.class);
        assertThat(draft().roadmap().notes()).hasSize(1);
    }

    @Test
    void a_document_that_changes_nothing_is_confirmed_and_no_operation() {
        proposed("p1", KNOTS);

        assertThat(confirm("p1", "\"r1\"")).isEqualTo(new ConfirmingReimports.Confirmed(1));
        assertThat(now(drafts.entries("harbor", "r1", 0, 10))).isEmpty();
    }

    @Test
    void a_topic_whose_meaning_changed_gets_another_id() {
        String bowline = idOf("Bowline");
        String imported = imported(proposed("p1", CHANGED).proposal(), "The bowline");

        assertThat(confirm("p1", "*", new Correction(imported, bowline, true)))
                .isEqualTo(new ConfirmingReimports.Confirmed(2));
        assertThat(idOf("The bowline")).isEqualTo(imported);
    }

    @Test
    void a_confirmation_that_was_cut_off_is_finished_by_the_next_one() {
        String bowline = idOf("Bowline");
        String imported = imported(proposed("p1", CHANGED).proposal(), "The bowline");
        Correction replaced = new Correction(imported, bowline, true);
        ConfirmingReimports cutOff = new ConfirmingReimports(roadmaps, drafts, new CutOffProposals(proposals), CLOCK);

        assertThat(cutOff.confirm("harbor", "r1", "p1", request("\"r1\"", replaced))
                        .onErrorResume(IllegalStateException.class, fault -> Mono.empty())
                        .blockOptional(AT_MOST))
                .isEmpty();
        assertThat(draft().revision()).isEqualTo(2);
        assertThat(confirm("p1", "\"r1\"", replaced)).isEqualTo(new ConfirmingReimports.Confirmed(2));
        assertThat(now(drafts.entries("harbor", "r1", 0, 10))).hasSize(1);
    }

    @Test
    void a_draft_that_was_not_seen_or_has_changed_is_left_alone() {
        proposed("p1", CHANGED);

        assertThat(confirm("p1", null)).isEqualTo(new ConfirmingReimports.NotSeen(IfMatch.Verdict.MISSING, 1));
        assertThat(confirm("p1", "\"r7\"")).isEqualTo(new ConfirmingReimports.NotSeen(IfMatch.Verdict.STALE, 1));
        assertThat(now(editing.edit("harbor", "r1", by("*"), new Operation.Rename("", "Ropes"))))
                .isInstanceOf(EditingDrafts.Done.class);
        assertThat(confirm("p1", "\"r2\"")).isEqualTo(new ConfirmingReimports.Stale(1, 2));
        assertThat(now(proposing.find("harbor", "r1", "p1")))
                .isInstanceOfSatisfying(
                        ProposingReimports.Proposed.class,
                        proposed -> assertThat(proposed.diff()).isNull());
        proposed("p2", CHANGED);
        assertThat(confirm("p2", "\"r2\"")).isEqualTo(new ConfirmingReimports.Confirmed(3));
    }

    @Test
    void what_is_not_there_is_unknown_and_a_key_is_used_once() {
        proposed("p1", CHANGED);

        assertThat(propose("p1", "other", CHANGED)).isEqualTo(new ProposingReimports.KeyReused());
        assertThat(confirm("p9", "*")).isEqualTo(new ConfirmingReimports.UnknownProposal("p9"));
        assertThat(now(proposing.find("meadow", "r1", "p1"))).isEqualTo(new ProposingReimports.UnknownRoadmap("r1"));
        assertThat(propose("p3", "h", "only words")).isInstanceOf(ProposingReimports.Refused.class);
    }

    /** Fails where the draft is written and the proposal is not marked yet. */
    private record CutOffProposals(FakeProposals kept) implements Proposals {

        @Override
        public Mono<Insertion> add(String organization, Proposal proposal, String requestHash) {
            return kept.add(organization, proposal, requestHash);
        }

        @Override
        public Mono<Proposal> find(String organization, String roadmapId, String proposalId, Instant now) {
            return kept.find(organization, roadmapId, proposalId, now);
        }

        @Override
        public Mono<Proposal.Confirmed> confirm(
                String organization, String roadmapId, String proposalId, Proposal.Confirmed confirmed) {
            return Mono.error(new IllegalStateException("cut off"));
        }
    }

    private ProposingReimports.Proposed proposed(String id, String source) {
        if (propose(id, "h", source) instanceof ProposingReimports.Proposed proposed) {
            return proposed;
        }
        throw new AssertionError("nothing was proposed");
    }

    private ProposingReimports.Outcome propose(String id, String hash, String source) {
        return now(proposing.propose("harbor", "r1", new Creation(id, hash), bytes(source), null));
    }

    private ConfirmingReimports.Outcome confirm(String proposal, @Nullable String ifMatch, Correction... corrections) {
        return now(confirming.confirm("harbor", "r1", proposal, request(ifMatch, corrections)));
    }

    private static ConfirmingReimports.Request request(@Nullable String ifMatch, Correction... corrections) {
        return new ConfirmingReimports.Request("ada", match(ifMatch), List.of(corrections));
    }

    private static EditingDrafts.Request by(String ifMatch) {
        return new EditingDrafts.Request("ben", match(ifMatch), null);
    }

    private static IfMatch match(@Nullable String ifMatch) {
        return IfMatch.parse(ifMatch == null ? null : List.of(ifMatch));
    }

    private Draft draft() {
        return now(roadmaps.draft("harbor", "r1"));
    }

    private String idOf(String title) {
        return idIn(draft().roadmap().outline(), title);
    }

    private static String imported(Proposal proposal, String title) {
        return idIn(proposal.document().outline(), title);
    }

    private static String idIn(List<OutlineNode> outline, String title) {
        return outline.stream()
                .flatMap(OutlineNode::all)
                .filter(node -> node.title().equals(title))
                .map(OutlineNode::id)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
