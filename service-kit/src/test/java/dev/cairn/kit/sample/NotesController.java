package dev.cairn.kit.sample;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Updates;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.contract.Tagged;
import dev.cairn.kit.contract.Worded;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.IfMatch;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.identity.Directory;
import dev.cairn.kit.identity.Member;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.LostRace;
import dev.cairn.kit.store.Wishes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A route for each circle of callers. */
@RestController
@RequestMapping("/api/v1")
class NotesController {

    record Wish(
            @Required @Nullable String text,
            @Nullable Colour colour,

            @OneOf(value = Size.class, words = "huge") @Nullable
            List<String> sizes) {}

    enum Size implements Worded {
        SMALL,
        LARGE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Colour {
        RED,
        BLUE
    }

    private final Aggregates<Note> notes;
    private final Ids ids;
    private final Clock clock;
    private final Wishes wishes;
    private final Directory directory;
    private final AtomicInteger places = new AtomicInteger();

    NotesController(Aggregates<Note> notes, Ids ids, Clock clock, Wishes wishes, Directory directory) {
        this.wishes = wishes;
        this.directory = directory;
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/me/name")
    @Allowed(Allowed.To.SIGNED_IN)
    Mono<Map<String, String>> name(Caller caller) {
        return Mono.just(Map.of("subject", caller.subject()));
    }

    @GetMapping("/public/motto")
    @Allowed(Allowed.To.PUBLIC)
    Mono<Map<String, String>> motto() {
        return Mono.just(Map.of("motto", "read on"));
    }

    @GetMapping("/orgs/{org}/notes")
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Page<Note>>> list(@PathVariable String org, PageRequest request, ServerWebExchange exchange) {
        return notes.list(Key.of(org), request.after(), request.limit() + 1)
                .map(stored -> stored.state())
                .collectList()
                .map(read -> Pages.answer(Page.of(read, request, Note::id), exchange));
    }

    @PostMapping("/orgs/{org}/notes")
    @Allowed(value = Allowed.To.ROLES, roles = "writer")
    Mono<ResponseEntity<Note>> write(
            @PathVariable String org, @RequestBody Wish wish, Caller caller, IdempotencyKey key) {
        Checks checks = new Checks();
        String text = checks.text("text", wish.text(), 100);
        checks.orThrow();
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Creation creation = Creation.of(org, caller.subject(), "write", key.value(), content, ids);
        Note note = new Note(creation.id(), text);
        return notes.insert(Key.of(org, note.id()), note, creation.requestHash(), List.of(written(note.id(), text)))
                .map(insertion -> switch (insertion) {
                    case INSERTED -> ResponseEntity.status(HttpStatus.CREATED).body(note);
                    case REPEATED -> ResponseEntity.ok(note);
                    case TAKEN ->
                        throw ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED, key.value(), "a new key");
                });
    }

    /** A note with its revision as ETag. */
    @GetMapping("/orgs/{org}/notes/{note}")
    @Tagged
    @Allowed(Allowed.To.MEMBERS)
    Mono<ResponseEntity<Note>> read(@PathVariable String org, @PathVariable String note) {
        return notes.find(Key.of(org, note))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(KitProblem.NOT_FOUND, note, null)))
                .map(stored -> ResponseEntity.ok()
                        .eTag(IfMatch.tagOf(stored.version()))
                        .body(stored.state()));
    }

    /** What became of an edit. */
    private sealed interface Edit {
        record Edited(Note note, long revision) implements Edit {}

        record Refused(IfMatch.Verdict why, long revision) implements Edit {}
    }

    /** Writes the note anew, for whoever has seen it as it is. */
    @PutMapping("/orgs/{org}/notes/{note}")
    @Tagged
    @Allowed(value = Allowed.To.ROLES, roles = "writer")
    Mono<ResponseEntity<Note>> edit(
            @PathVariable String org, @PathVariable String note, IfMatch ifMatch, @RequestBody Wish wish) {
        Checks checks = new Checks();
        String text = checks.text("text", wish.text(), 100);
        checks.orThrow();
        return notes.<Edit>deciding(Key.of(org, note), stored -> {
                    IfMatch.Verdict verdict = ifMatch.on(stored.version());
                    return verdict == IfMatch.Verdict.MATCHES
                            ? new Aggregates.Decided<>(
                                    new Edit.Edited(new Note(note, text), stored.version() + 1),
                                    Change.of(List.of(Updates.set("text", text)), List.of(written(note, text))))
                            : new Aggregates.Decided<>(new Edit.Refused(verdict, stored.version()), null);
                })
                .switchIfEmpty(Mono.error(() -> ProblemException.of(KitProblem.NOT_FOUND, note, null)))
                .map(edit -> switch (edit) {
                    case Edit.Edited(Note edited, long revision) ->
                        ResponseEntity.ok().eTag(IfMatch.tagOf(revision)).body(edited);
                    case Edit.Refused(IfMatch.Verdict why, long revision) -> throw IfMatch.refusal(why, revision);
                });
    }

    /** Pins a note to the wall, where each place holds one: the place's number cannot follow from the key. */
    @PostMapping("/orgs/{org}/wall")
    @Allowed(value = Allowed.To.ROLES, roles = "writer")
    Mono<ResponseEntity<Map<String, String>>> pin(
            @PathVariable String org, @RequestBody Wish wish, Caller caller, IdempotencyKey key) {
        byte[] content = String.valueOf(wish.text()).getBytes(StandardCharsets.UTF_8);
        Creation creation = Creation.of(org, caller.subject(), "wall", key.value(), content, ids);
        if (key.value() == null) {
            return Mono.just(pinned(String.valueOf(places.incrementAndGet())));
        }
        Key wished = Key.of(org, creation.id());
        return wishes.meet(wished, creation.requestHash()).flatMap(met -> switch (met) {
            case Wishes.Itself(String answer) when answer != null -> Mono.just(pinned(answer));
            case Wishes.Nothing _, Wishes.Itself _ -> {
                String place = String.valueOf(places.incrementAndGet());
                yield wishes.fulfilled(wished, place).thenReturn(pinned(place));
            }
            case Wishes.Another _ ->
                Mono.error(() -> ProblemException.of(KitProblem.IDEMPOTENCY_KEY_REUSED, key.value(), "a new key"));
        });
    }

    private static ResponseEntity<Map<String, String>> pinned(String place) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("place", place));
    }

    @GetMapping("/orgs/{org}/people/{id}")
    @Allowed(Allowed.To.MEMBERS)
    Mono<Member> person(@PathVariable String org, @PathVariable String id) {
        return directory.member(org, id);
    }

    /** Wishes that are wrong all over. */
    @PostMapping("/me/lists")
    @Allowed(Allowed.To.SIGNED_IN)
    Mono<Void> list(@RequestBody List<String> texts) {
        Checks checks = new Checks();
        for (int i = 0; i < texts.size(); i++) {
            checks.text("[" + i + "]", texts.get(i), 0);
        }
        checks.orThrow();
        return Mono.empty();
    }

    /** Writes the text as one event a word. */
    @PostMapping("/orgs/{org}/notes/{note}/words")
    @Allowed(value = Allowed.To.ROLES, roles = "writer")
    Mono<ResponseEntity<Void>> words(@PathVariable String org, @PathVariable String note, @RequestBody Wish wish) {
        List<EventToTell> events = List.of(String.valueOf(wish.text()).split(" ", -1)).stream()
                .map(word -> written(note, word))
                .toList();
        return notes.deciding(Key.of(org, note), stored -> new Aggregates.Decided<>(true, Change.of(List.of(), events)))
                .map(done -> ResponseEntity.noContent().build());
    }

    @GetMapping("/platform/census")
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<Map<String, String>> census() {
        return Mono.just(Map.of("counted", "yes"));
    }

    @GetMapping("/me/failures/{kind}")
    @Allowed(Allowed.To.SIGNED_IN)
    Mono<Void> fail(@PathVariable String kind) {
        return Mono.error(
                switch (kind) {
                    case "race" -> new LostRace(Key.of("harbor", "contested"));
                    case "store" -> new MongoTimeoutException("secret address of the store");
                    case "late" -> new TimeoutException("secret name of the peer");
                    default -> new IllegalStateException("secret of the code");
                });
    }

    private EventToTell written(String note, String text) {
        return new EventToTell(
                ids.next(), NotesApplication.WRITTEN, note, clock.instant(), new NotesApplication.Written(text));
    }
}
