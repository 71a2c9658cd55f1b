package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.editing.FakeDrafts;
import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.gitsync.application.BindingRoadmaps;
import dev.cairn.catalog.gitsync.application.SyncingRoadmaps;
import dev.cairn.catalog.gitsync.application.WantingSyncs;
import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.reimport.FakeProposals;
import dev.cairn.catalog.reimport.application.ConfirmingReimports;
import dev.cairn.catalog.reimport.application.ProposingReimports;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From a source to reports and proposals, without Git and without HTTP. */
class SyncingTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final GitSource SOURCE = new GitSource("https://git.example.org/knots", "main", "");
    private static final BindingRoadmaps.TokenWish AS_BEFORE = new BindingRoadmaps.AsBefore();
    private static final String KNOTS = "# Knots\n## Loops\n- Bowline\n";
    private static final String MORE = KNOTS + "- Alpine butterfly\n";
    private static final byte[] BODY = "{\"ref\":\"refs/heads/main\"}".getBytes(StandardCharsets.UTF_8);

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeProposals proposals = new FakeProposals();
    private final FakeBindings bindings = new FakeBindings();
    private final FakeSyncs syncs = new FakeSyncs();
    private final FakeRepositories repositories = new FakeRepositories();
    private final AtomicInteger secrets = new AtomicInteger();
    private final BindingRoadmaps binding =
            new BindingRoadmaps(roadmaps, bindings, () -> new HookSecret("secret" + secrets.incrementAndGet()), CLOCK);
    private final WantingSyncs wanting = new WantingSyncs(bindings, CLOCK);
    private final SyncingRoadmaps syncing = new SyncingRoadmaps(
            bindings,
            syncs,
            repositories,
            roadmaps,
            proposals,
            new ProposingReimports(
                    roadmaps,
                    new FakeEditions(),
                    proposals,
                    Schedulers.boundedElastic(),
                    Duration.ofSeconds(20),
                    Ids.random(),
                    CLOCK),
            LEASE,
            CLOCK);

    @BeforeEach
    void aBoundRoadmap() {
        if (MarkdownImport.of(bytes(KNOTS), null, Ids.random()::next) instanceof MarkdownImport.Imported imported) {
            now(roadmaps.add(
                    "harbor", new Creation("r1", "h"), imported.roadmap(), imported.report(), CLOCK.instant()));
        }
        now(binding.bind("harbor", "r1", SOURCE, AS_BEFORE, IfMatch.parse(null)));
    }

    @Test
    void what_is_new_is_proposed_and_the_draft_stays_as_it_was() {
        Draft before = draft();
        repositories.pushed("c1", MORE);
        Sync sync = synced();

        assertThat(sync.outcome()).isInstanceOf(Sync.Proposed.class);
        assertThat(sync.commit()).isEqualTo("c1");
        assertThat(sync.file()).isEqualTo("README.md");
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void a_token_is_asked_with_until_it_is_taken_away_or_another_server_is_followed() {
        repositories.pushed("c1", KNOTS);
        GitSource docs = new GitSource(SOURCE.address() + ".git", "main", "docs");
        GitSource elsewhere = new GitSource("https://git.example.com/knots", "main", "");
        following(SOURCE, new BindingRoadmaps.Anew(new AccessToken("sesame")));
        synced();
        following(docs, AS_BEFORE);
        synced();
        following(elsewhere, AS_BEFORE);
        synced();
        following(docs, AS_BEFORE);
        synced();
        following(docs, new BindingRoadmaps.Anew(new AccessToken("open")));
        synced();
        following(docs, new BindingRoadmaps.Without());
        synced();

        assertThat(repositories.tokens).containsExactly("sesame", "sesame", "", "", "open", "");
        assertThat(now(bindings.find("harbor", "r1")).toString()).doesNotContain("sesame", "open]");
    }

    private void following(GitSource source, BindingRoadmaps.TokenWish token) {
        assertThat(now(binding.bind("harbor", "r1", source, token, IfMatch.parse(List.of("*")))))
                .isInstanceOf(BindingRoadmaps.Bound.class);
    }

    @Test
    void relative_links_of_the_document_lead_on_from_its_page() {
        repositories.pushed("c1", KNOTS + "- [Alpine butterfly](docs/butterfly.md)\n");
        String proposalId = proposed(synced());

        assertThat(now(proposals.find("harbor", "r1", proposalId, CLOCK.instant()))
                        .document()
                        .toString())
                .contains("https://git.example.org/knots/blob/main/docs/butterfly.md");
    }

    @Test
    void what_the_draft_says_already_is_unchanged_and_not_fetched_twice() {
        repositories.pushed("c1", KNOTS);

        assertThat(synced().outcome()).isEqualTo(new Sync.Unchanged(null));
        assertThat(synced().outcome()).isEqualTo(new Sync.Unchanged(null));
        assertThat(repositories.questions).containsExactly("", "c1");
    }

    @Test
    void an_open_proposal_is_named_again_and_not_made_again() {
        repositories.pushed("c1", MORE);
        String proposalId = proposed(synced());

        assertThat(synced().outcome()).isEqualTo(new Sync.Unchanged(proposalId));
        repositories.pushed("c2", MORE);
        assertThat(synced().outcome()).isEqualTo(new Sync.Unchanged(proposalId));
    }

    @Test
    void a_confirmed_proposal_leaves_nothing_to_do_also_when_the_draft_is_edited_after_it() {
        repositories.pushed("c1", MORE);
        confirm(proposed(synced()));
        Draft confirmed = draft();
        roadmaps.edit("harbor", "r1", confirmed, confirmed.roadmap());

        assertThat(synced().outcome()).isEqualTo(new Sync.Unchanged(null));
    }

    @Test
    void a_proposal_for_a_draft_that_has_changed_is_made_anew() {
        repositories.pushed("c1", MORE);
        String first = proposed(synced());
        Draft before = draft();
        roadmaps.edit("harbor", "r1", before, before.roadmap());

        assertThat(proposed(synced())).isNotEqualTo(first);
        assertThat(repositories.questions).containsExactly("", "");
    }

    @Test
    void what_cannot_be_taken_is_reported_with_a_code_and_tried_again() {
        assertThat(synced().outcome())
                .isEqualTo(new Sync.Failed("catalog.git.not-found", SOURCE.address(), "a repository"));
        repositories.pushed("c1", "Nothing here has a structure.");
        assertThat(synced().outcome())
                .isInstanceOfSatisfying(
                        Sync.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("catalog.import.no-structure"));
        repositories.pushed("c2", MORE);
        assertThat(synced().outcome()).isInstanceOf(Sync.Proposed.class);
    }

    @Test
    void a_sync_that_was_cut_off_after_its_proposal_makes_the_same_one_again() {
        repositories.pushed("c1", MORE);
        wanting.byHand("harbor", "r1").block(AT_MOST);
        Binding wanted = now(bindings.find("harbor", "r1"));
        now(syncing.one());
        Sync first = report(1);
        now(bindings.deciding("harbor", "r1", there -> new Bindings.Decided<>(true, wanted)));
        now(syncing.one());

        assertThat(now(bindings.find("harbor", "r1")).seen())
                .extracting(seen -> Objects.requireNonNull(seen).proposalId())
                .isEqualTo(proposed(first));
    }

    @Test
    void a_sync_that_never_comes_to_an_end_is_given_up() {
        Binding.Running cutOff =
                new Binding.Running(1, Binding.Cause.HAND, CLOCK.instant(), Binding.MOST_ATTEMPTS, CLOCK.instant());
        now(bindings.deciding(
                "harbor",
                "r1",
                there -> new Bindings.Decided<>(
                        true,
                        new Binding(there.source(), there.secret(), null, 1, there.boundAt(), 1, null, cutOff, null))));
        now(syncing.one());

        assertThat(report(1).outcome())
                .isInstanceOfSatisfying(
                        Sync.Failed.class, failed -> assertThat(failed.code()).isEqualTo("catalog.git.broken"));
        assertThat(repositories.questions).isEmpty();
        assertThat(now(syncing.one())).isFalse();
    }

    @Test
    void a_person_who_asks_twice_hears_of_the_first() {
        assertThat(now(wanting.byHand("harbor", "r1"))).isEqualTo(new WantingSyncs.Wanted(1));
        assertThat(now(wanting.byHand("harbor", "r1"))).isEqualTo(new WantingSyncs.UnderWay(1));
        assertThat(now(wanting.byHand("harbor", "none"))).isEqualTo(new WantingSyncs.NotBound());
        assertThat(now(wanting.byHand("meadow", "r1"))).isEqualTo(new WantingSyncs.NotBound());
    }

    @Test
    void a_push_counts_when_it_is_proven_and_to_the_branch() {
        HookSecret secret =
                Objects.requireNonNull(now(bindings.find("harbor", "r1")).secret());
        WantingSyncs.Proof signed = new WantingSyncs.Proof(secret.signatureOf(BODY), null);

        assertThat(push(new WantingSyncs.Proof(null, null), "refs/heads/main")).isEqualTo(new WantingSyncs.NoHook());
        assertThat(push(new WantingSyncs.Proof(secret.signatureOf(new byte[0]), "x"), "refs/heads/main"))
                .isEqualTo(new WantingSyncs.NoHook());
        assertThat(push(signed, "refs/heads/other")).isEqualTo(new WantingSyncs.Ignored("refs/heads/other", SOURCE));
        assertThat(push(signed, "")).isEqualTo(new WantingSyncs.Ignored(null, SOURCE));
        assertThat(push(signed, "refs/heads/main")).isEqualTo(new WantingSyncs.Wanted(1));
        assertThat(push(new WantingSyncs.Proof(null, secret.text()), "refs/heads/main"))
                .isEqualTo(new WantingSyncs.UnderWay(1));
    }

    @Test
    void a_hook_ends_with_its_secret_and_with_the_binding() {
        HookSecret first =
                Objects.requireNonNull(now(bindings.find("harbor", "r1")).secret());
        HookSecret second = now(binding.renew("harbor", "r1"));

        assertThat(push(new WantingSyncs.Proof(null, first.text()), "refs/heads/main"))
                .isEqualTo(new WantingSyncs.NoHook());
        assertThat(now(binding.unbind("harbor", "r1"))).isTrue();
        assertThat(now(binding.unbind("harbor", "r1"))).isFalse();
        assertThat(binding.renew("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(push(new WantingSyncs.Proof(null, second.text()), "refs/heads/main"))
                .isEqualTo(new WantingSyncs.NoHook());
        assertThat(push(new WantingSyncs.Proof(null, "nobody knows this hook"), "refs/heads/main"))
                .isEqualTo(new WantingSyncs.NoHook());
    }

    @Test
    void a_change_says_what_it_changes_and_keeps_the_secret() {
        GitSource docs = new GitSource(SOURCE.address(), "main", "docs");

        assertThat(bind(docs, null)).isEqualTo(new BindingRoadmaps.NotSeen(IfMatch.Verdict.MISSING, 1));
        assertThat(bind(docs, "\"r7\"")).isEqualTo(new BindingRoadmaps.NotSeen(IfMatch.Verdict.STALE, 1));
        assertThat(bind(docs, "\"r1\"")).isInstanceOfSatisfying(BindingRoadmaps.Bound.class, bound -> {
            assertThat(bound.fresh()).isNull();
            assertThat(bound.binding().secret()).isEqualTo(new HookSecret("secret1"));
            assertThat(bound.binding().revision()).isEqualTo(2);
        });
        assertThat(now(binding.bind("harbor", "none", docs, AS_BEFORE, IfMatch.parse(null))))
                .isEqualTo(new BindingRoadmaps.UnknownRoadmap("none"));
    }

    private BindingRoadmaps.Outcome bind(GitSource source, @Nullable String ifMatch) {
        return now(binding.bind(
                "harbor", "r1", source, AS_BEFORE, IfMatch.parse(ifMatch == null ? null : List.of(ifMatch))));
    }

    private WantingSyncs.Outcome push(WantingSyncs.Proof proof, String ref) {
        return now(wanting.byPush("harbor", "r1", BODY, proof, body -> ref));
    }

    private Sync synced() {
        WantingSyncs.Outcome wanted = now(wanting.byHand("harbor", "r1"));
        assertThat(now(syncing.one())).isTrue();
        assertThat(now(syncing.one())).as("nothing more").isFalse();
        return report(((WantingSyncs.Wanted) wanted).number());
    }

    private Sync report(long number) {
        return now(syncs.find("harbor", "r1", number));
    }

    private static String proposed(Sync sync) {
        return ((Sync.Proposed) sync.outcome()).proposalId();
    }

    private void confirm(String proposalId) {
        assertThat(now(new ConfirmingReimports(roadmaps, new FakeDrafts(roadmaps), proposals, CLOCK)
                        .confirm(
                                "harbor",
                                "r1",
                                proposalId,
                                new ConfirmingReimports.Request("ada", IfMatch.parse(List.of("*")), List.of()))))
                .isInstanceOf(ConfirmingReimports.Confirmed.class);
    }

    private Draft draft() {
        return now(roadmaps.draft("harbor", "r1"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
