package dev.cairn.catalog.editing.application;

import dev.cairn.catalog.editing.model.Drafts;
import dev.cairn.catalog.editing.model.Drafts.Decided;
import dev.cairn.catalog.editing.model.Drafts.Editable;
import dev.cairn.catalog.editing.model.Drafts.Wish;
import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Entry;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.editing.model.Refused;
import dev.cairn.catalog.editing.model.Undo;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IfMatch;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Changes drafts by operations, and takes operations back. */
public final class EditingDrafts {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It was done, or had been done by the same request before.
     *
     * @param number of the operation; null when it changed nothing, and so none was noted
     * @param revision of the draft after it
     */
    public record Done(@Nullable Long number, long revision, List<String> nodes, List<String> made)
            implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    public record UnknownOperation(long number) implements Outcome {}

    /** The caller did not say, or did not know, which revision is edited. */
    public record NotThisRevision(IfMatch.Verdict why, long revision) implements Outcome {}

    public record RefusedFor(Refused why) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    /**
     * Who asks, and how.
     *
     * @param by id of the person or client
     * @param key what the idempotency key gave, its hash with what was sent; null when there was none
     */
    public record Request(
            String by, IfMatch ifMatch, @Nullable Creation key) {}

    private final Drafts drafts;
    private final Clock clock;

    public EditingDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Does the operation on the draft as it is now. */
    public Mono<Outcome> edit(String organization, String roadmapId, Request request, Operation operation) {
        return deciding(
                organization,
                roadmapId,
                request,
                operation.word(),
                null,
                roadmap -> Editing.decide(roadmap, operation));
    }

    /** Takes the operation of this number back, unless another one stands on it. */
    public Mono<Outcome> undo(String organization, String roadmapId, Request request, long number) {
        return drafts.undo(organization, roadmapId, number)
                .flatMap(undo -> undoing(organization, roadmapId, request, number, undo))
                .switchIfEmpty(Mono.defer(() -> drafts.<Outcome>deciding(
                                organization, roadmapId, draft -> new Decided<>(new UnknownOperation(number), null))
                        .defaultIfEmpty(new UnknownRoadmap(roadmapId))));
    }

    private Mono<Outcome> undoing(String organization, String roadmapId, Request request, long number, Undo undo) {
        return deciding(organization, roadmapId, request, Entry.UNDO, number, roadmap -> Editing.undo(roadmap, undo));
    }

    private Mono<Outcome> deciding(
            String organization,
            String roadmapId,
            Request request,
            String word,
            @Nullable Long undoes,
            Function<Roadmap, Editing> decide) {
        return drafts.<Outcome>deciding(organization, roadmapId, draft -> decided(draft, request, word, undoes, decide))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    private Decided<Outcome> decided(
            Editable draft, Request request, String word, @Nullable Long undoes, Function<Roadmap, Editing> decide) {
        Outcome before = before(draft, request.key());
        if (before != null) {
            return new Decided<>(before, null);
        }
        long revision = draft.draft().revision();
        IfMatch.Verdict verdict = request.ifMatch().on(revision);
        if (verdict != IfMatch.Verdict.MATCHES) {
            return new Decided<>(new NotThisRevision(verdict, revision), null);
        }
        return switch (decide.apply(draft.draft().roadmap())) {
            case Refused refused -> new Decided<>(new RefusedFor(refused), null);
            case Edited edited ->
                edited.isChange()
                        ? written(draft, request, word, undoes, edited)
                        : new Decided<>(new Done(null, revision, List.of(), List.of()), null);
        };
    }

    /** What the same request got; null when it was not there, or is no longer remembered. */
    private static @Nullable Outcome before(Editable draft, @Nullable Creation key) {
        if (key == null) {
            return null;
        }
        return draft.remembered().stream()
                .filter(wish -> wish.name().equals(key.id()))
                .findFirst()
                .<Outcome>map(wish -> wish.requestHash().equals(key.requestHash())
                        ? new Done(wish.number(), wish.revision(), wish.nodes(), wish.made())
                        : new KeyReused())
                .orElse(null);
    }

    private Decided<Outcome> written(
            Editable draft, Request request, String word, @Nullable Long undoes, Edited edited) {
        long number = draft.nextNumber();
        long revision = draft.draft().revision() + 1;
        Creation key = request.key();
        Wish wish = key == null
                ? null
                : new Wish(key.id(), key.requestHash(), number, revision, edited.nodes(), edited.made());
        Entry entry =
                new Entry(number, revision, word, edited.nodes(), edited.made(), undoes, request.by(), clock.instant());
        return new Decided<>(
                new Done(number, revision, edited.nodes(), edited.made()),
                new Drafts.Writing(edited.roadmap(), entry, edited.undo(), wish));
    }
}
