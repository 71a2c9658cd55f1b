package dev.cairn.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.adoption.application.AdoptingRoadmaps;
import dev.cairn.catalog.adoption.application.FollowingUpstream;
import dev.cairn.catalog.adoption.application.FollowingUpstream.Followed;
import dev.cairn.catalog.adoption.application.Shows;
import dev.cairn.catalog.adoption.application.TakingOverChanges;
import dev.cairn.catalog.adoption.application.TakingOverChanges.TakenOver;
import dev.cairn.catalog.adoption.model.Choice;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChange.Kind;
import dev.cairn.catalog.editing.FakeDrafts;
import dev.cairn.catalog.editing.application.EditingDrafts;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.roadmap.FakeKnownNodes;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.showcase.FakeShowcase;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** From a public roadmap to one's own, and on with what changes there. */
class AdoptingTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Roadmap FIRST = UpstreamChangesTest.after();
    private static final Roadmap SECOND = UpstreamChangesTest.after(
            new Operation.Rename("bowline", "King of knots"),
            new Operation.Add("clove", NodeKind.TOPIC, "Clove hitch", "bends", null));

    private final AtomicInteger lastId = new AtomicInteger();
    private final FakeEditions editions = new FakeEditions();
    private final FakeKnownNodes known = new FakeKnownNodes();
    private final FakeAdoptions adoptions = new FakeAdoptions();
    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeShowcase showcase = new FakeShowcase(roadmaps, editions);
    private final FakeDrafts drafts = new FakeDrafts(roadmaps);
    private final AdoptingRoadmaps adopting =
            new AdoptingRoadmaps(showcase, editions, known, adoptions, roadmaps, this::id, CLOCK);
    private final FollowingUpstream following = new FollowingUpstream(roadmaps, adoptions, showcase, editions);
    private final TakingOverChanges takingOver =
            new TakingOverChanges(roadmaps, drafts, known, adoptions, showcase, editions, this::id, CLOCK);
    private final EditingDrafts editing = new EditingDrafts(drafts, CLOCK);

    @BeforeEach
    void aPublicRoadmap() {
        now(roadmaps.add("harbor", new Creation("r1", "h"), FIRST, SampleRoadmaps.REPORT, CLOCK.instant()));
        publish(1, FIRST);
        showcase.open("harbor", "r1");
    }

    @Test
    void the_draft_is_the_edition_with_the_same_ids() {
        adopt();

        assertThat(draft()).isEqualTo(FIRST);
        assertThat(followed().changes()).isEmpty();
        assertThat(followed().edition()).isEqualTo(1);
    }

    @Test
    void an_id_that_stands_for_something_else_here_is_another_one_and_still_the_same_node() {
        known.with("meadow", "other", only("bowline"));

        adopt();

        assertThat(Authors.ids(draft())).doesNotContain("bowline").contains("eight");
        publish(2, SECOND);
        take(all());
        assertThat(titles()).contains("King of knots", "Clove hitch").doesNotContain("Bowline");
        assertThat(followed().changes()).isEmpty();
    }

    @Test
    void a_new_node_whose_id_is_taken_here_gets_another_one() {
        adopt();
        known.with("meadow", "other", only("clove")).with("meadow", "m1", SECOND);
        publish(2, SECOND);

        take(all());

        assertThat(titles()).contains("Clove hitch");
        assertThat(Authors.ids(draft())).doesNotContain("clove");
        assertThat(followed().changes()).isEmpty();
    }

    @Test
    void what_nobody_may_see_is_not_there() {
        showcase.openBy("harbor", "r1", "secret");

        for (String name : List.of("r1", "r2", "Secret")) {
            assertThat(adopt("k" + name, name, null)).isInstanceOf(AdoptingRoadmaps.NotPublic.class);
        }
        assertThat(adopt("k", "secret", 2)).isInstanceOf(AdoptingRoadmaps.NotPublic.class);
        assertThat(adopt("k", "secret", 1)).isInstanceOf(AdoptingRoadmaps.Adopted.class);
        retire(1);
        assertThat(adopt("k2", "secret", null)).isInstanceOf(AdoptingRoadmaps.NotPublic.class);
    }

    @Test
    void what_is_ones_own_is_not_adopted() {
        assertThat(now(adopting.adopt("harbor", new Creation("h2", "h"), "harbor", "r1", null)))
                .isInstanceOf(AdoptingRoadmaps.OwnRoadmap.class);
    }

    @Test
    void the_same_wish_gets_the_same_roadmap_also_when_upstream_went_on() {
        adopt();
        publish(2, SECOND);

        adopt();

        assertThat(draft()).isEqualTo(FIRST);
        assertThat(now(adopting.adopt("meadow", new Creation("m1", "other"), "harbor", "r1", null)))
                .isInstanceOf(AdoptingRoadmaps.KeyReused.class);
    }

    @Test
    void what_is_taken_is_one_operation_and_the_edition_is_reached() {
        adopt();
        publish(2, SECOND);
        assertThat(followed().changes()).hasSize(2);

        TakenOver done = taken(take(all()));

        assertThat(done.revision()).isEqualTo(2);
        assertThat(done.taken()).hasSize(2);
        assertThat(done.left()).isEmpty();
        assertThat(draft()).isEqualTo(SECOND);
        assertThat(followed().edition()).isEqualTo(2);
        assertThat(followed().changes()).isEmpty();
        assertThat(now(drafts.entries("meadow", "m1", 0, 10)))
                .extracting(Entry::operation)
                .containsExactly("take-over");
    }

    @Test
    void what_was_undone_is_offered_again() {
        adopt();
        publish(2, SECOND);
        take(all());

        now(editing.undo("meadow", "m1", by(2), 1));

        assertThat(draft()).isEqualTo(FIRST);
        assertThat(followed().edition()).isEqualTo(1);
        assertThat(followed().changes()).hasSize(2);
        take(all());
        assertThat(draft()).isEqualTo(SECOND);
        assertThat(followed().changes()).isEmpty();
    }

    @Test
    void what_was_taken_and_changed_here_afterwards_is_not_offered_again() {
        adopt();
        publish(2, SECOND);
        take(some(change(Kind.RENAMED)));

        now(editing.edit("meadow", "m1", by(2), new Operation.Rename("bowline", "Palstek")));

        assertThat(followed().changes()).extracting(UpstreamChange::kind).containsExactly(Kind.NEW);
        assertThat(followed().edition()).isEqualTo(1);
    }

    @Test
    void what_was_declined_is_offered_again_only_when_it_changed_once_more() {
        adopt();
        publish(2, SECOND);
        String rename = change(Kind.RENAMED);

        TakenOver done = taken(take(new Choice(false, List.of(), List.of(rename), List.of())));

        assertThat(done.number()).isNull();
        assertThat(done.revision()).isEqualTo(1);
        assertThat(done.left()).hasSize(1);
        assertThat(followed().changes()).extracting(UpstreamChange::kind).containsExactly(Kind.NEW);
        publish(3, UpstreamChangesTest.after(new Operation.Rename("bowline", "King of knots")));
        assertThat(followed().changes()).isEmpty();
        publish(4, UpstreamChangesTest.after(new Operation.Rename("bowline", "Queen of knots")));
        assertThat(followed().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.is()).containsExactly("Queen of knots"));
    }

    @Test
    void what_went_back_upstream_after_it_was_taken_is_offered_too() {
        adopt();
        publish(2, SECOND);
        take(some(change(Kind.RENAMED)));

        publish(3, FIRST);

        assertThat(followed().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.is()).containsExactly("Bowline"));
    }

    @Test
    void a_collision_is_taken_only_when_somebody_says_which_side_counts() {
        adopt();
        now(editing.edit("meadow", "m1", by(1), new Operation.Rename("bowline", "Palstek")));
        publish(2, SECOND);
        String rename = change(Kind.RENAMED);

        assertThat(take(some(rename))).isInstanceOf(TakingOverChanges.Wrong.class);
        assertThat(taken(take(all())).left()).containsExactly(rename);
        take(new Choice(false, List.of(), List.of(), List.of(new Choice.Collision(rename, true))));

        assertThat(draft()).isEqualTo(SECOND);
        assertThat(followed().edition()).isEqualTo(2);
    }

    @Test
    void a_collision_that_was_settled_and_undone_collides_again_and_one_that_was_edited_afterwards_does_not() {
        adopt();
        now(editing.edit("meadow", "m1", by(1), new Operation.Rename("bowline", "Palstek")));
        publish(2, SECOND);
        String rename = change(Kind.RENAMED);
        Choice theirs = new Choice(true, List.of(), List.of(), List.of(new Choice.Collision(rename, true)));
        take(theirs);

        now(editing.undo("meadow", "m1", by(3), 2));
        assertThat(followed().changes())
                .extracting(UpstreamChange::id)
                .contains(rename)
                .hasSize(2);
        take(theirs);
        now(editing.edit("meadow", "m1", by(5), new Operation.Rename("bowline", "Bowline knot")));
        assertThat(followed().changes()).isEmpty();
    }

    @Test
    void ours_counts_where_somebody_says_so() {
        adopt();
        now(editing.edit("meadow", "m1", by(1), new Operation.Rename("bowline", "Palstek")));
        publish(2, SECOND);

        take(new Choice(true, List.of(), List.of(), List.of(new Choice.Collision(change(Kind.RENAMED), false))));

        assertThat(titles()).contains("Palstek", "Clove hitch");
        assertThat(followed().changes()).isEmpty();
        assertThat(followed().edition()).isEqualTo(2);
    }

    @Test
    void what_is_not_offered_or_contradicts_itself_is_refused_with_its_place() {
        adopt();
        publish(2, SECOND);
        String rename = change(Kind.RENAMED);

        TakingOverChanges.Outcome outcome =
                take(new Choice(false, List.of(rename, "unknown"), List.of(rename), List.of()));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TakingOverChanges.Wrong.class,
                        wrong -> assertThat(wrong.faults())
                                .extracting(Choice.Fault::path)
                                .containsExactly("changes[1]", "declined"));
        assertThat(draft()).isEqualTo(FIRST);
    }

    @Test
    void a_draft_or_an_edition_that_was_not_seen_is_not_touched() {
        adopt();
        publish(2, SECOND);

        assertThat(now(takingOver.takeOver("meadow", "m1", request("\"r7\"", 2, all()))))
                .isEqualTo(new TakingOverChanges.NotThisRevision(IfMatch.Verdict.STALE, 1));
        assertThat(now(takingOver.takeOver("meadow", "m1", request("\"r1\"", 1, all()))))
                .isEqualTo(new TakingOverChanges.Overtaken(2));
        assertThat(draft()).isEqualTo(FIRST);
    }

    @Test
    void what_upstream_closes_stays_here_and_is_told() {
        adopt();
        publish(2, SECOND);

        showcase.close("harbor", "r1");
        assertThat(followed().shows()).isEqualTo(Shows.NOTHING);
        assertThat(followed().changes()).isEmpty();
        assertThat(take(all())).isEqualTo(new TakingOverChanges.Closed(Shows.NOTHING));
        assertThat(draft()).isEqualTo(FIRST);

        showcase.open("harbor", "r1");
        retire(2);
        assertThat(followed().shows()).isEqualTo(Shows.AN_EDITION);
        assertThat(followed().changes()).isEmpty();
        retire(1);
        assertThat(followed().shows()).isEqualTo(Shows.NOTHING_OPEN);
    }

    @Test
    void a_roadmap_that_was_not_adopted_or_is_anothers_has_no_upstream() {
        adopt();
        now(roadmaps.add("meadow", new Creation("own", "h"), FIRST, SampleRoadmaps.REPORT, CLOCK.instant()));

        assertThat(now(following.follow("meadow", "own"))).isInstanceOf(FollowingUpstream.NotAdopted.class);
        assertThat(now(following.follow("harbor", "m1"))).isInstanceOf(FollowingUpstream.UnknownRoadmap.class);
        assertThat(now(takingOver.takeOver("harbor", "m1", request("*", 1, all()))))
                .isInstanceOf(TakingOverChanges.UnknownRoadmap.class);
    }

    private void publish(int number, Roadmap roadmap) {
        now(editions.add(
                new Edition("harbor", "r1", number, CLOCK.instant(), "hash" + number, roadmap),
                null,
                event("published", number)));
    }

    private void retire(int number) {
        now(editions.retire("harbor", "r1", number, CLOCK.instant(), event("retired", number)));
    }

    private static EventToTell event(String what, int number) {
        return new EventToTell("e" + number, what, "r1", CLOCK.instant(), Set.of());
    }

    private void adopt() {
        assertThat(adopt("m1", "r1", null)).isInstanceOf(AdoptingRoadmaps.Adopted.class);
    }

    private AdoptingRoadmaps.Outcome adopt(String id, String name, @Nullable Integer edition) {
        return now(adopting.adopt("meadow", new Creation(id, "h"), "harbor", name, edition));
    }

    private Followed followed() {
        FollowingUpstream.Outcome outcome = now(following.follow("meadow", "m1"));
        assertThat(outcome).isInstanceOf(Followed.class);
        return (Followed) outcome;
    }

    private String change(Kind kind) {
        return followed().changes().stream()
                .filter(change -> change.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TakingOverChanges.Outcome take(Choice choice) {
        return now(takingOver.takeOver("meadow", "m1", request("*", newest(), choice)));
    }

    private int newest() {
        return now(editions.latest("harbor", "r1")).number();
    }

    private static TakenOver taken(TakingOverChanges.Outcome outcome) {
        assertThat(outcome).isInstanceOf(TakenOver.class);
        return (TakenOver) outcome;
    }

    private static TakingOverChanges.Request request(String ifMatch, int edition, Choice choice) {
        return request(ifMatch, edition, choice, null);
    }

    private static TakingOverChanges.Request request(
            String ifMatch, int edition, Choice choice, @Nullable Creation key) {
        return new TakingOverChanges.Request("ada", IfMatch.parse(List.of(ifMatch)), edition, choice, key);
    }

    private static EditingDrafts.Request by(long revision) {
        return new EditingDrafts.Request("ada", IfMatch.parse(List.of("\"r" + revision + "\"")), null);
    }

    private static Choice all() {
        return new Choice(true, List.of(), List.of(), List.of());
    }

    private static Choice some(String... changes) {
        return new Choice(false, List.of(changes), List.of(), List.of());
    }

    private Roadmap draft() {
        return now(roadmaps.draft("meadow", "m1")).roadmap();
    }

    private List<String> titles() {
        return draft().outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::title)
                .toList();
    }

    private static Roadmap only(String id) {
        return new Roadmap("Other", null, null, List.of(OutlineNode.of(id, NodeKind.TOPIC, "Other")), List.of());
    }

    private String id() {
        return "fresh" + lastId.incrementAndGet();
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
