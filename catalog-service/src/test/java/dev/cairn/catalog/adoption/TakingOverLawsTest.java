package dev.cairn.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.adoption.Authors.Story;
import dev.cairn.catalog.adoption.model.TakingOver;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChange.Kind;
import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import dev.cairn.catalog.adoption.model.UpstreamChanges;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of taking over, for any two organizations: a number is the seed of what both did. */
class TakingOverLawsTest {

    @Property(tries = 500)
    void all_changes_of_an_untouched_copy_make_it_what_is_upstream(@ForAll long seed) {
        Story story = Authors.story(seed);
        UpstreamChanges changes = UpstreamChanges.between(story.base(), story.theirs(), story.base());

        assertThat(changes.all()).allMatch(change -> change.standing() == Standing.CLEAN);
        assertThat(TakingOver.of(story.theirs(), story.base(), changes.all())).isEqualTo(story.theirs());
    }

    @Property(tries = 200)
    void no_change_leaves_ours_as_it_is(@ForAll long seed) {
        Story story = Authors.story(seed);

        assertThat(TakingOver.of(story.theirs(), story.ours(), List.of())).isEqualTo(story.ours());
        assertThat(UpstreamChanges.between(story.base(), story.base(), story.ours())
                        .all())
                .isEmpty();
        assertThat(UpstreamChanges.between(story.base(), story.theirs(), story.theirs())
                        .open())
                .isEmpty();
    }

    @Property(tries = 500)
    void two_portions_that_do_not_touch_each_other_make_the_same_as_one(@ForAll long seed) {
        Story story = Authors.story(seed);
        List<UpstreamChange> all = open(story);
        Random chance = new Random(seed);
        // What stands in a node has nothing to do with where nodes stand, but that a prerequisite must be there.
        List<UpstreamChange> one = all.stream()
                .filter(change -> change.field() != null && change.field() != Field.PREREQUISITES)
                .filter(change -> chance.nextBoolean())
                .toList();
        List<UpstreamChange> other =
                all.stream().filter(change -> !one.contains(change)).toList();
        Roadmap atOnce = TakingOver.of(story.theirs(), story.ours(), all);

        assertThat(TakingOver.of(story.theirs(), TakingOver.of(story.theirs(), story.ours(), one), other))
                .isEqualTo(atOnce);
        assertThat(TakingOver.of(story.theirs(), TakingOver.of(story.theirs(), story.ours(), other), one))
                .isEqualTo(atOnce);
    }

    @Property(tries = 500)
    void an_untouched_copy_that_takes_any_first_and_the_rest_then_is_what_is_upstream(@ForAll long seed) {
        Story story = Authors.story(seed);
        Roadmap first = TakingOver.of(
                story.theirs(),
                story.base(),
                some(
                        seed,
                        UpstreamChanges.between(story.base(), story.theirs(), story.base())
                                .all()));
        List<UpstreamChange> rest =
                UpstreamChanges.between(first, story.theirs(), first).all();

        assertThat(TakingOver.of(story.theirs(), first, rest)).isEqualTo(story.theirs());
    }

    @Property(tries = 500)
    void what_was_taken_is_not_offered_again(@ForAll long seed) {
        Story story = Authors.story(seed);
        List<UpstreamChange> taken = some(seed, open(story));
        Roadmap base = TakingOver.of(story.theirs(), story.base(), taken);
        Roadmap ours = TakingOver.of(story.theirs(), story.ours(), taken);
        // Of nodes in another order the fewest are moved: which ones, depends on what was moved already.
        Set<String> offered = UpstreamChanges.between(base, story.theirs(), ours).open().stream()
                .filter(change -> change.kind() != Kind.MOVED && change.field() != Field.PREREQUISITES)
                .map(UpstreamChange::id)
                .collect(Collectors.toSet());

        assertThat(taken).noneMatch(change -> offered.contains(change.id()));
    }

    @Property(tries = 500)
    void nothing_comes_and_nothing_goes_but_what_was_taken(@ForAll long seed) {
        Story story = Authors.story(seed);
        List<UpstreamChange> taken = some(seed, open(story));
        Roadmap after = TakingOver.of(story.theirs(), story.ours(), taken);
        Set<String> expected = new HashSet<>(Authors.ids(story.ours()));
        taken.stream()
                .filter(change -> change.kind() == Kind.REMOVED)
                .forEach(change -> change.nodes().forEach(expected::remove));
        taken.stream().filter(change -> change.kind() == Kind.NEW).forEach(change -> expected.addAll(change.nodes()));

        assertThat(Authors.ids(after)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hidden(after))
                .isEqualTo(
                        hidden(story.ours()).stream().filter(expected::contains).collect(Collectors.toSet()));
        assertThat(after.notes()).isEqualTo(story.ours().notes());
    }

    @Property(tries = 500)
    void it_is_one_operation_that_can_be_undone(@ForAll long seed) {
        Story story = Authors.story(seed);
        Roadmap after = TakingOver.of(story.theirs(), story.ours(), some(seed, open(story)));

        Edited edited = done(Editing.becoming(story.ours(), after));

        assertThat(edited.roadmap()).isEqualTo(after);
        assertThat(edited.isChange()).isEqualTo(!after.equals(story.ours()));
        assertThat(done(Editing.undo(edited.roadmap(), edited.undo())).roadmap())
                .isEqualTo(story.ours());
    }

    private static List<UpstreamChange> open(Story story) {
        return UpstreamChanges.between(story.base(), story.theirs(), story.ours())
                .open();
    }

    private static List<UpstreamChange> some(long seed, List<UpstreamChange> changes) {
        Random chance = new Random(seed);
        List<UpstreamChange> some = new ArrayList<>(changes);
        some.removeIf(change -> chance.nextBoolean());
        return some;
    }

    private static Set<String> hidden(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .filter(OutlineNode::hidden)
                .map(OutlineNode::id)
                .collect(Collectors.toSet());
    }

    private static Edited done(Editing editing) {
        assertThat(editing).isInstanceOf(Edited.class);
        return (Edited) editing;
    }
}
