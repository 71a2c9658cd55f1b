package dev.cairn.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.editing.application.EditingDrafts;
import dev.cairn.catalog.editing.application.EditingDrafts.Done;
import dev.cairn.catalog.editing.application.EditingDrafts.KeyReused;
import dev.cairn.catalog.editing.application.EditingDrafts.NotThisRevision;
import dev.cairn.catalog.editing.application.EditingDrafts.Outcome;
import dev.cairn.catalog.editing.application.EditingDrafts.RefusedFor;
import dev.cairn.catalog.editing.application.EditingDrafts.UnknownOperation;
import dev.cairn.catalog.editing.application.EditingDrafts.UnknownRoadmap;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Drafts}, as the use case of editing sees them. */
abstract class EditingDraftsContract {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private EditingDrafts editing;

    /** Both empty at the beginning of a test, the same ones throughout it, and of the same store. */
    abstract Roadmaps roadmaps();

    abstract Drafts drafts();

    @BeforeEach
    void aRoadmap() {
        editing = new EditingDrafts(drafts(), Clock.fixed(AT, ZoneOffset.UTC));
        roadmaps()
                .add("harbor", new Creation("r1", "h"), SampleRoadmaps.titled("Knots"), SampleRoadmaps.REPORT, AT)
                .block(AT_MOST);
    }

    @Test
    void what_is_not_there_is_not_edited() {
        assertThat(edit("meadow", "r1", "\"r1\"", null, rename("New"))).isEqualTo(new UnknownRoadmap("r1"));
        assertThat(edit("harbor", "r2", "*", null, rename("New"))).isEqualTo(new UnknownRoadmap("r2"));
        assertThat(undo("r2", 1)).isEqualTo(new UnknownRoadmap("r2"));
        assertThat(undo("r1", 1)).isEqualTo(new UnknownOperation(1));
        assertThat(now(drafts().entries("meadow", "r1", 0, 10))).isEmpty();
    }

    @Test
    void who_has_seen_another_revision_or_does_not_say_which_edits_nothing() {
        assertThat(edit("\"r2\"", rename("New"))).isEqualTo(new NotThisRevision(IfMatch.Verdict.STALE, 1));
        assertThat(edit(null, rename("New"))).isEqualTo(new NotThisRevision(IfMatch.Verdict.MISSING, 1));
        assertThat(now(drafts().entries("harbor", "r1", 0, 10))).isEmpty();
        assertThat(draft()).isEqualTo(SampleRoadmaps.titled("Knots"));
    }

    @Test
    void an_edit_is_in_the_draft_and_in_the_journal() {
        assertThat(edit("\"r1\"", rename("New"))).isEqualTo(new Done(1L, 2, List.of("n2"), List.of()));

        assertThat(draft().outline().getFirst().children().getFirst().title()).isEqualTo("New");
        assertThat(now(drafts().entries("harbor", "r1", 0, 10)))
                .containsExactly(new Entry(1, 2, "rename", List.of("n2"), List.of(), null, "ada", AT));
    }

    @Test
    void a_refused_edit_leaves_nothing() {
        assertThat(edit("*", new Operation.Remove("gone"))).isInstanceOf(RefusedFor.class);
        assertThat(edit("*", rename("Bowline 🪢"))).isEqualTo(new Done(null, 1, List.of(), List.of()));
        assertThat(now(drafts().entries("harbor", "r1", 0, 10))).isEmpty();
        assertThat(draft()).isEqualTo(SampleRoadmaps.titled("Knots"));
    }

    @Test
    void every_kind_of_operation_is_undone_to_the_letter() {
        Roadmap before = draft();
        List<Operation> operations = List.of(
                new Operation.Remove("n1"),
                new Operation.Rename("", "Ropes"),
                new Operation.Replace("n2", "n9", "Other"),
                new Operation.Split(
                        "n1",
                        List.of(
                                new Operation.Part("n7", "A", List.of()),
                                new Operation.Part("n8", "B", List.of("n2")))),
                new Operation.Add("n6", NodeKind.TOPIC, "More", "n1", 0),
                new Operation.Move("n2", "", 0),
                new Operation.Show("n2"),
                new Operation.UnlinkPrerequisite("n2", "n1"));
        int number = 1;
        for (Operation operation : operations) {
            assertThat(edit("*", operation)).as("%s", operation).isInstanceOf(Done.class);
            assertThat(undo("r1", number)).as("undo of %s", operation).isInstanceOf(Done.class);
            assertThat(draft()).as("undo of %s", operation).isEqualTo(before);
            number += 2;
        }
        assertThat(now(drafts().entries("harbor", "r1", 1, 1)).getFirst().undoes())
                .isEqualTo(1);
    }

    @Test
    void a_draft_that_becomes_another_has_its_notes_and_nothing_else_and_is_undone_to_the_letter() {
        Roadmap before = draft();
        Roadmap bare = new Roadmap("Bare", null, null, List.of(), List.of(new Note("Thanks", "to all")));

        assertThat(become(bare)).isEqualTo(1);
        assertThat(draft()).isEqualTo(bare);
        assertThat(undo("r1", 1)).isInstanceOf(Done.class);
        assertThat(draft()).isEqualTo(before);

        become(bare);
        become(new Roadmap("Bare", null, null, List.of(), List.of()));
        assertThat(undo("r1", 3)).isInstanceOf(RefusedFor.class);
    }

    @Test
    void what_another_operation_stands_on_is_not_undone() {
        edit("*", rename("New"));
        edit("*", rename("Newer"));

        assertThat(undo("r1", 1)).isInstanceOf(RefusedFor.class);
        assertThat(undo("r1", 2)).isEqualTo(new Done(3L, 4, List.of("n2"), List.of()));
        assertThat(undo("r1", 1)).isEqualTo(new Done(4L, 5, List.of("n2"), List.of()));
    }

    @Test
    void what_was_removed_is_not_edited_and_what_would_undo_its_operations_is_forgotten() {
        edit("*", rename("New"));
        assertThat(drafts().undo("harbor", "r1", 1).blockOptional(AT_MOST)).isPresent();

        roadmaps().remove("harbor", "r1", AT, List.of()).block(AT_MOST);
        drafts().forget("harbor", "r1").block(AT_MOST);

        assertThat(edit("*", rename("Newer"))).isEqualTo(new UnknownRoadmap("r1"));
        assertThat(undo("r1", 1)).isEqualTo(new UnknownRoadmap("r1"));
        assertThat(drafts().undo("harbor", "r1", 1).blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void of_many_edits_of_one_revision_at_once_one_is_done() {
        List<Outcome> outcomes = now(Flux.range(0, 8)
                .flatMap(
                        at -> Mono.defer(() -> editing.edit("harbor", "r1", by("\"r1\"", null), rename("T" + at)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .collectList());

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new NotThisRevision(IfMatch.Verdict.STALE, 2)::equals)
                .hasSize(7);
    }

    @Test
    void the_same_request_again_is_done_once_and_another_one_with_its_key_is_refused() {
        Outcome first = edit("harbor", "r1", "\"r1\"", new Creation("k", "h1"), rename("New"));

        assertThat(edit("harbor", "r1", "\"r1\"", new Creation("k", "h1"), rename("New")))
                .isEqualTo(first);
        assertThat(edit("harbor", "r1", "*", new Creation("k", "h2"), rename("Newer")))
                .isEqualTo(new KeyReused());
        assertThat(now(drafts().entries("harbor", "r1", 0, 10))).hasSize(1);
    }

    @Test
    void the_last_twenty_requests_are_remembered() {
        Outcome first = edit("harbor", "r1", "*", new Creation("k0", "h"), rename("T0"));
        for (int at = 1; at < Drafts.REMEMBERED; at++) {
            edit("harbor", "r1", "*", new Creation("k" + at, "h"), rename("T" + at));
        }
        assertThat(edit("harbor", "r1", "*", new Creation("k0", "h"), rename("T0")))
                .isEqualTo(first);

        edit("harbor", "r1", "*", new Creation("k20", "h"), rename("T20"));
        assertThat(edit("harbor", "r1", "*", new Creation("k0", "h"), rename("T0")))
                .isNotEqualTo(first);
    }

    @Test
    void the_pages_of_the_journal_together_are_all_in_order_also_after_it_moved() {
        int all = 70;
        for (int at = 0; at < all; at++) {
            edit("*", rename("T" + at));
        }
        List<Long> walked = new ArrayList<>();
        List<Entry> page;
        do {
            page = now(drafts().entries("harbor", "r1", walked.isEmpty() ? 0 : walked.getLast(), 16));
            page.forEach(entry -> walked.add(entry.number()));
        } while (!page.isEmpty());

        assertThat(walked).hasSize(all).isSorted().doesNotHaveDuplicates();
        assertThat(undo("r1", all)).isInstanceOf(Done.class);
    }

    private Roadmap draft() {
        return now(roadmaps().draft("harbor", "r1")).roadmap();
    }

    private static Operation rename(String title) {
        return new Operation.Rename("n2", title);
    }

    private Outcome edit(@Nullable String ifMatch, Operation operation) {
        return edit("harbor", "r1", ifMatch, null, operation);
    }

    private Outcome edit(
            String organization,
            String roadmapId,
            @Nullable String ifMatch,
            @Nullable Creation key,
            Operation operation) {
        return now(editing.edit(organization, roadmapId, by(ifMatch, key), operation));
    }

    /** Makes the draft this one, as a re-import does. */
    private long become(Roadmap wanted) {
        return now(drafts().deciding("harbor", "r1", draft -> {
            Edited edited = (Edited) Editing.becoming(draft.draft().roadmap(), wanted);
            long number = draft.nextNumber();
            long revision = draft.draft().revision() + 1;
            Entry entry = new Entry(number, revision, "re-import", edited.nodes(), edited.made(), null, "ada", AT);
            return new Drafts.Decided<>(number, new Drafts.Writing(edited.roadmap(), entry, edited.undo(), null));
        }));
    }

    private Outcome undo(String roadmapId, long number) {
        return now(editing.undo("harbor", roadmapId, by("*", null), number));
    }

    private static EditingDrafts.Request by(@Nullable String ifMatch, @Nullable Creation key) {
        return new EditingDrafts.Request("ada", IfMatch.parse(ifMatch == null ? null : List.of(ifMatch)), key);
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
