package dev.cairn.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.cairn.catalog.adoption.model.TakingOver;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChange.Kind;
import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import dev.cairn.catalog.adoption.model.UpstreamChanges;
import dev.cairn.catalog.editing.model.DraftLimits;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is offered of what changed upstream, and how it stands to what was done here. */
class UpstreamChangesTest {

    private static final Roadmap BASE = new Roadmap(
            "Knots",
            null,
            null,
            List.of(
                    node("loops", NodeKind.STAGE, "Loops", topic("bowline", "Bowline"), topic("eight", "Eight")),
                    node("bends", NodeKind.STAGE, "Bends", topic("sheet", "Sheet bend"), topic("carrick", "Carrick"))),
            List.of());

    @Test
    void a_rename_is_told_with_what_it_was_and_is() {
        UpstreamChange change = only(after(new Operation.Rename("bowline", "King of knots")), BASE);

        assertThat(change.kind()).isEqualTo(Kind.RENAMED);
        assertThat(change.path()).isEqualTo("Loops > King of knots");
        assertThat(change.was()).containsExactly("Bowline");
        assertThat(change.is()).containsExactly("King of knots");
        assertThat(change.standing()).isEqualTo(Standing.CLEAN);
    }

    @Test
    void the_title_of_the_roadmap_is_a_change_as_well() {
        UpstreamChange change = only(after(new Operation.Rename("", "All knots")), BASE);

        assertThat(change.node()).isEmpty();
        assertThat(change.path()).isEqualTo("All knots");
    }

    @Test
    void what_was_changed_here_to_something_else_collides_and_to_the_same_is_there() {
        Roadmap theirs = after(new Operation.Rename("bowline", "King of knots"));

        UpstreamChange change = only(theirs, after(new Operation.Rename("bowline", "Palstek")));

        assertThat(change.standing()).isEqualTo(Standing.COLLIDING);
        assertThat(change.ours()).containsExactly("Palstek");
        assertThat(UpstreamChanges.between(BASE, theirs, theirs).open()).isEmpty();
    }

    @Test
    void what_concerns_a_node_that_was_taken_out_here_is_not_offered() {
        assertThat(UpstreamChanges.between(
                                BASE,
                                after(
                                        new Operation.Rename("bowline", "King"),
                                        new Operation.Move("bowline", "bends", 0)),
                                after(new Operation.Remove("bowline")))
                        .open())
                .isEmpty();
    }

    @Test
    void below_what_is_hidden_here_a_change_is_offered_and_marked() {
        Roadmap theirs = after(
                new Operation.Rename("bowline", "King"),
                new Operation.Add("new1", NodeKind.TOPIC, "Alpine butterfly", "loops", null),
                new Operation.Rename("sheet", "Weaver's knot"));

        List<UpstreamChange> changes = UpstreamChanges.between(BASE, theirs, after(new Operation.Hide("loops")))
                .open();

        assertThat(changes)
                .extracting(UpstreamChange::node, UpstreamChange::hidden)
                .containsExactly(tuple("bowline", true), tuple("new1", true), tuple("sheet", false));
    }

    @Test
    void a_new_stage_comes_with_its_topics_and_what_moves_there_needs_it() {
        Roadmap theirs = after(
                new Operation.Add("hitches", NodeKind.STAGE, "Hitches", "", 1),
                new Operation.Add("clove", NodeKind.TOPIC, "Clove hitch", "hitches", null),
                new Operation.Move("eight", "hitches", null));

        List<UpstreamChange> changes =
                UpstreamChanges.between(BASE, theirs, BASE).open();

        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().nodes()).containsExactly("hitches", "clove");
        assertThat(changes.getLast().kind()).isEqualTo(Kind.MOVED);
        assertThat(changes.getLast().was()).containsExactly("Loops", "after Bowline");
        assertThat(changes.getLast().is()).containsExactly("Hitches", "after Clove hitch");
        assertThat(changes.getLast().needs()).isEqualTo(changes.getFirst().id());
    }

    @Test
    void a_removal_takes_nothing_along_that_is_ours() {
        Roadmap ours = after(new Operation.Add("own", NodeKind.TOPIC, "Our splice", "bends", 1));

        UpstreamChange change = only(after(new Operation.Remove("bends")), ours);

        assertThat(change.kind()).isEqualTo(Kind.REMOVED);
        assertThat(change.standing()).isEqualTo(Standing.COLLIDING);
        assertThat(change.nodes()).containsExactly("bends", "sheet", "carrick");
        Roadmap taken = TakingOver.of(after(new Operation.Remove("bends")), ours, List.of(change));
        assertThat(taken.outline()).extracting(OutlineNode::id).containsExactly("loops", "own");
    }

    @Test
    void to_hide_something_here_does_not_collide_with_its_removal() {
        UpstreamChange change = only(
                after(new Operation.Remove("bends")), after(new Operation.Hide("bends"), new Operation.Hide("sheet")));

        assertThat(change.standing()).isEqualTo(Standing.CLEAN);
        assertThat(change.hidden()).isTrue();
    }

    @Test
    void nothing_is_moved_below_itself() {
        Roadmap theirs = after(new Operation.Move("bends", "", 0), new Operation.Move("loops", "bends", null));
        Roadmap ours = after(new Operation.Move("bends", "loops", null));
        List<UpstreamChange> intoBends = UpstreamChanges.between(BASE, theirs, ours).all().stream()
                .filter(change -> change.node().equals("loops"))
                .toList();

        assertThat(intoBends).hasSize(1);
        assertThat(TakingOver.of(theirs, ours, intoBends)).isEqualTo(ours);
    }

    @Test
    void a_prerequisite_on_what_is_not_taken_stays_out_and_is_offered_again() {
        Roadmap theirs = after(
                new Operation.Add("new1", NodeKind.TOPIC, "Rope", "loops", 0),
                new Operation.LinkPrerequisite("sheet", "new1", Prerequisite.HARD));
        List<UpstreamChange> link = UpstreamChanges.between(BASE, theirs, BASE).open().stream()
                .filter(change -> change.kind() == Kind.CHANGED)
                .toList();
        assertThat(link)
                .singleElement()
                .satisfies(change -> assertThat(change.is()).containsExactly("hard Rope"));

        Roadmap ours = TakingOver.of(theirs, BASE, link);

        assertThat(ours).isEqualTo(BASE);
        assertThat(UpstreamChanges.between(ours, theirs, ours).open()).containsAll(link);
    }

    @Test
    void what_comes_stands_after_its_neighbour_also_beside_our_own() {
        Roadmap theirs = after(new Operation.Add("new1", NodeKind.TOPIC, "Butterfly", "loops", 1));
        Roadmap ours = after(
                new Operation.Add("own1", NodeKind.TOPIC, "First", "loops", 0),
                new Operation.Add("own2", NodeKind.TOPIC, "Last", "loops", null));

        Roadmap taken = TakingOver.of(theirs, ours, List.of(only(theirs, ours)));

        assertThat(taken.outline().getFirst().children())
                .extracting(OutlineNode::id)
                .containsExactly("own1", "bowline", "new1", "eight", "own2");
    }

    @Test
    void the_largest_roadmap_turned_round_is_compared_and_taken_over_in_seconds() {
        List<OutlineNode> topics = IntStream.range(0, DraftLimits.MOST_NODES)
                .mapToObj(i -> topic("topic" + i, "Topic " + i))
                .toList();
        Roadmap base = new Roadmap("Many", null, null, topics, List.of());
        Roadmap theirs = new Roadmap("Many", null, null, topics.reversed(), List.of());

        Roadmap taken = assertTimeout(Duration.ofSeconds(20), () -> {
            List<UpstreamChange> changes =
                    UpstreamChanges.between(base, theirs, base).all();
            return ((Edited) Editing.becoming(base, TakingOver.of(theirs, base, changes))).roadmap();
        });

        assertThat(taken).isEqualTo(theirs);
    }

    private static UpstreamChange only(Roadmap theirs, Roadmap ours) {
        List<UpstreamChange> changes =
                UpstreamChanges.between(BASE, theirs, ours).open();
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    static Roadmap after(Operation... operations) {
        Roadmap now = BASE;
        for (Operation operation : operations) {
            Editing editing = Editing.decide(now, operation);
            assertThat(editing).isInstanceOf(Edited.class);
            now = ((Edited) editing).roadmap();
        }
        return now;
    }

    private static OutlineNode topic(String id, String title) {
        return node(id, NodeKind.TOPIC, title);
    }

    private static OutlineNode node(String id, NodeKind kind, String title, OutlineNode... children) {
        return OutlineNode.of(id, kind, title).but().children(List.of(children)).node();
    }
}
