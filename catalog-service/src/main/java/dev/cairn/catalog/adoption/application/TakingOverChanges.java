package dev.cairn.catalog.adoption.application;

import dev.cairn.catalog.adoption.application.Upstreams.Seen;
import dev.cairn.catalog.adoption.model.Adoption;
import dev.cairn.catalog.adoption.model.Adoptions;
import dev.cairn.catalog.adoption.model.Choice;
import dev.cairn.catalog.adoption.model.CurrentBase;
import dev.cairn.catalog.adoption.model.Identities;
import dev.cairn.catalog.adoption.model.TakingOver;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChanges;
import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Drafts.Decided;
import dev.cairn.catalog.editing.model.Drafts.Editable;
import dev.cairn.catalog.editing.model.Drafts.Wish;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes changes from upstream over into a draft, and remembers what was declined. Publishes nothing. */
public final class TakingOverChanges {

    /** As it stands in the journal of a draft. */
    public static final String WORD = "take-over";

    /** Ids of changes; as many as the answer of an operation names nodes. */
    private static final int MOST_REMEMBERED = Edited.MOST_NAMED;

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It was done.
     *
     * @param number of the operation in the draft's journal; null when the draft stayed as it was
     * @param revision of the draft after it
     * @param taken ids of changes, those too that others needed
     * @param left what is still to be decided about
     */
    public record TakenOver(
            @Nullable Long number, long revision, List<String> taken, Set<String> declined, List<String> left)
            implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record NotAdopted(String roadmapId) implements Outcome {}

    /** The caller did not say, or did not know, which revision is edited. */
    public record NotThisRevision(IfMatch.Verdict why, long revision) implements Outcome {}

    /** Upstream shows another edition than the one that the author saw. */
    public record Overtaken(int newest) implements Outcome {}

    /** Upstream shows nothing that could be taken over. */
    public record Closed(Shows shows) implements Outcome {}

    public record Wrong(List<Choice.Fault> faults) implements Outcome {}

    public record RefusedFor(Refused why) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    /**
     * Who asks, and how.
     *
     * @param by id of the person or client
     * @param edition the one whose changes the author saw
     * @param key what the idempotency key gave, its hash with what was sent; null when there was none
     */
    public record Request(
            String by,
            IfMatch ifMatch,
            int edition,
            Choice choice,
            @Nullable Creation key) {}

    /** An outcome with what it decides; nothing for a refusal. */
    private record Ending(Outcome outcome, @Nullable Memory memory) {}

    private record Memory(Adoption.Step step, boolean stands) {}

    private final Roadmaps roadmaps;
    private final Drafts drafts;
    private final KnownNodes known;
    private final Adoptions adoptions;
    private final Upstreams upstreams;
    private final Ids ids;
    private final Clock clock;

    public TakingOverChanges(
            Roadmaps roadmaps,
            Drafts drafts,
            KnownNodes known,
            Adoptions adoptions,
            Showcase showcase,
            Editions editions,
            Ids ids,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.drafts = drafts;
        this.known = known;
        this.adoptions = adoptions;
        this.upstreams = new Upstreams(adoptions, showcase, editions);
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes over what the author chose, or answers what the same request got before. */
    public Mono<Outcome> takeOver(String organization, String roadmapId, Request request) {
        return request.key() == null
                ? takeOverOnce(organization, roadmapId, request)
                : drafts.<Optional<Outcome>>deciding(
                                organization,
                                roadmapId,
                                draft -> new Decided<>(Optional.ofNullable(before(draft, request)), null))
                        .flatMap(before -> before.isPresent()
                                ? Mono.just(before.get())
                                : takeOverOnce(organization, roadmapId, request))
                        .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    /** What the same request got; null when it was not there, changed nothing, or is no longer remembered. */
    private static @Nullable Outcome before(Editable draft, Request request) {
        Creation key = request.key();
        if (key == null) {
            return null;
        }
        return draft.remembered().stream()
                .filter(wish -> wish.name().equals(key.id()))
                .findFirst()
                .<Outcome>map(wish -> wish.requestHash().equals(key.requestHash())
                        ? new TakenOver(
                                wish.number(),
                                wish.revision(),
                                wish.nodes(),
                                request.choice().refused(),
                                wish.made())
                        : new KeyReused())
                .orElse(null);
    }

    private Mono<Outcome> takeOverOnce(String organization, String roadmapId, Request request) {
        return roadmaps.draft(organization, roadmapId)
                .flatMap(draft -> upstreams
                        .seen(organization, roadmapId)
                        .flatMap(seen -> takeOver(organization, draft, request, seen))
                        .defaultIfEmpty(new NotAdopted(roadmapId)))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Mono<Outcome> takeOver(String organization, Draft draft, Request request, Seen seen) {
        IfMatch.Verdict verdict = request.ifMatch().on(draft.revision());
        if (verdict != IfMatch.Verdict.MATCHES) {
            return Mono.just(new NotThisRevision(verdict, draft.revision()));
        }
        Edition newest = seen.newest();
        if (newest == null) {
            return Mono.just(new Closed(seen.shows()));
        }
        if (newest.number() != request.edition()) {
            return Mono.just(new Overtaken(newest.number()));
        }
        return identities(organization, draft, seen, newest.roadmap())
                .flatMap(identities -> drafts.deciding(
                        organization, draft.roadmapId(), editable -> decided(editable, request, seen, identities)))
                .flatMap(ending -> remember(organization, draft.roadmapId(), ending));
    }

    /**
     * Which nodes here those are that come. It is kept before the draft has them, so that no node of a draft is ever
     * without what it came from; what is not taken then knows the id that it would get, and nothing else.
     */
    private Mono<Identities> identities(String organization, Draft draft, Seen seen, Roadmap theirs) {
        Identities before = seen.adoption().identities();
        Set<String> fresh = nodes(theirs).collect(Collectors.toCollection(HashSet::new));
        nodes(before.upstream(draft.roadmap())).forEach(fresh::remove);
        fresh.removeAll(before.renewed().keySet());
        return known.takenBeside(organization, draft.roadmapId(), fresh).flatMap(taken -> {
            if (taken.isEmpty()) {
                return Mono.just(before);
            }
            Identities more = Identities.of(taken, ids::next);
            return adoptions
                    .change(
                            organization,
                            draft.roadmapId(),
                            there -> there.with(there.identities().and(more)))
                    .map(Adoption::identities);
        });
    }

    private static Stream<String> nodes(Roadmap roadmap) {
        return roadmap.outline().stream().flatMap(OutlineNode::all).map(OutlineNode::id);
    }

    private Decided<Ending> decided(Editable editable, Request request, Seen seen, Identities identities) {
        Outcome before = before(editable, request);
        if (before != null) {
            return new Decided<>(new Ending(before, null), null);
        }
        long revision = editable.draft().revision();
        IfMatch.Verdict verdict = request.ifMatch().on(revision);
        if (verdict != IfMatch.Verdict.MATCHES) {
            return new Decided<>(new Ending(new NotThisRevision(verdict, revision), null), null);
        }
        Roadmap ours = identities.upstream(editable.draft().roadmap());
        CurrentBase base = CurrentBase.of(seen.adoption(), seen.editions(), ours);
        Roadmap theirs = seen.ahead().map(Edition::roadmap).orElse(base.roadmap());
        UpstreamChanges changes = UpstreamChanges.between(base.roadmap(), theirs, ours);
        return switch (request.choice().of(changes.open())) {
            case Choice.Wrong wrong -> new Decided<>(new Ending(new Wrong(wrong.faults()), null), null);
            case Choice.Made made -> {
                Roadmap after = TakingOver.of(theirs, ours, made.taken());
                yield switch (Editing.becoming(editable.draft().roadmap(), identities.here(after))) {
                    case Refused refused -> new Decided<>(new Ending(new RefusedFor(refused), null), null);
                    case Edited edited -> {
                        List<String> left = left(base, changes, theirs, after, made);
                        yield written(
                                editable,
                                request,
                                edited,
                                made,
                                left,
                                seen.ahead().isEmpty() ? null : memory(request, made, left, base));
                    }
                };
            }
        };
    }

    /** What is still open when all that was chosen is done: a decision may bring to light what it had hidden. */
    private static List<String> left(
            CurrentBase base, UpstreamChanges changes, Roadmap theirs, Roadmap after, Choice.Made made) {
        Set<String> decided = new HashSet<>(made.declined());
        made.taken().forEach(change -> decided.add(change.id()));
        Roadmap then = TakingOver.of(
                theirs,
                base.roadmap(),
                changes.all().stream()
                        .filter(change -> decided.contains(change.id()))
                        .toList());
        return UpstreamChanges.between(then, theirs, after).open().stream()
                .map(UpstreamChange::id)
                .filter(change -> !decided.contains(change))
                .toList();
    }

    private static Memory memory(Request request, Choice.Made made, List<String> left, CurrentBase base) {
        return new Memory(
                Adoption.Step.of(request.edition(), made.taken(), made.declined(), left.isEmpty()), base.stands());
    }

    private Decided<Ending> written(
            Editable editable,
            Request request,
            Edited edited,
            Choice.Made made,
            List<String> left,
            @Nullable Memory memory) {
        List<String> taken = made.taken().stream().map(UpstreamChange::id).toList();
        long revision = editable.draft().revision();
        if (!edited.isChange()) {
            return new Decided<>(new Ending(new TakenOver(null, revision, taken, made.declined(), left), memory), null);
        }
        long number = editable.nextNumber();
        Entry entry = new Entry(
                number, revision + 1, WORD, edited.nodes(), edited.made(), null, request.by(), clock.instant());
        return new Decided<>(
                new Ending(new TakenOver(number, revision + 1, taken, made.declined(), left), memory),
                new Drafts.Writing(edited.roadmap(), entry, edited.undo(), wish(request, entry, taken, left)));
    }

    /** A draft remembers twenty of them, so of thousands of changes it keeps the first. */
    private static @Nullable Wish wish(Request request, Entry entry, List<String> taken, List<String> left) {
        Creation key = request.key();
        return key == null
                ? null
                : new Wish(
                        key.id(),
                        key.requestHash(),
                        entry.number(),
                        entry.revision(),
                        taken.stream().limit(MOST_REMEMBERED).toList(),
                        left.stream().limit(MOST_REMEMBERED).toList());
    }

    /**
     * After the draft: if we are cut off in between, what was taken is in the draft, and so is not offered again; only
     * what was declined is.
     */
    private Mono<Outcome> remember(String organization, String roadmapId, Ending ending) {
        Memory memory = ending.memory();
        return memory == null
                ? Mono.just(ending.outcome())
                : adoptions
                        .change(organization, roadmapId, there -> there.decided(memory.step(), memory.stands()))
                        .thenReturn(ending.outcome());
    }
}
