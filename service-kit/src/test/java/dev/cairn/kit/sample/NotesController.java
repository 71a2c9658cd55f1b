package dev.cairn.kit.sample;

import com.mongodb.MongoTimeoutException;
import dev.cairn.kit.Ids;
import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.Caller;
import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.http.IdempotencyKey;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.store.Aggregates;
import dev.cairn.kit.store.Change;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.LostRace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A route for each circle of callers. */
@RestController
@RequestMapping("/api/v1")
class NotesController {

    record Wish(@Nullable String text, @Nullable Colour colour) {}

    enum Colour {
        RED,
        BLUE
    }

    private final Aggregates<Note> notes;
    private final Ids ids;
    private final Clock clock;

    NotesController(Aggregates<Note> notes, Ids ids, Clock clock) {
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/me/name")
    @Allowed(Allowed.To.SIGNED_IN)
    Mono<Map<String, String>> name(Caller caller) {
        return Mono.just(Map.of("subject", caller.subject()));
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
