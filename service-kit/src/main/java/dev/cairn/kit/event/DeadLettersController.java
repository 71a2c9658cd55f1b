package dev.cairn.kit.event;

import dev.cairn.kit.access.Allowed;
import dev.cairn.kit.access.PlatformRole;
import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import dev.cairn.kit.http.Pages;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Lets operators see, repair, replay and drop events that could not be applied. */
@RestController
@RequestMapping("/api/v1/platform/${cairn.service}/dead-letters")
final class DeadLettersController {

    /**
     * A letter as operators see it.
     *
     * @param cause the kinds of the exceptions, outermost first
     * @param headers the CloudEvents attributes among them
     * @param value the event's data as text
     */
    record Letter(String id, String cause, Instant at, Map<String, String> headers, String value) {}

    private final DeadLetters letters;
    private final EventConsumers consumers;
    private final JsonMapper json;

    DeadLettersController(DeadLetters letters, EventConsumers consumers, JsonMapper json) {
        this.letters = letters;
        this.consumers = consumers;
        this.json = json;
    }

    @GetMapping
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<ResponseEntity<Page<Letter>>> list(PageRequest request, ServerWebExchange exchange) {
        return letters.list(request.after(), request.limit() + 1)
                .map(DeadLettersController::letter)
                .collectList()
                .map(read -> Pages.answer(Page.of(read, request, Letter::id), exchange));
    }

    /** Applies a letter again, with its data replaced by the body if there is one, and removes it when that worked. */
    @PostMapping("/{id}/replay")
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<ResponseEntity<Void>> replay(
            @PathVariable String id, @RequestBody(required = false) @Nullable Map<String, Object> repaired) {
        return found(id).flatMap(letter -> {
            byte[] data = repaired == null ? null : json.writeValueAsBytes(repaired);
            ConsumerRecord<String, byte[]> record = DeadLetters.record(letter, data);
            EventListener listener = consumers
                    .listenerOf(record)
                    .orElseThrow(() -> ProblemException.of(
                            KitProblem.INVALID, record.topic(), "a topic that this service listens to"));
            return listener.apply(record)
                    .onErrorMap(
                            fault -> !Outage.isBehind(fault),
                            fault -> ProblemException.of(
                                    KitProblem.INVALID, fault.getClass().getSimpleName(), "data that can be applied"))
                    .then(letters.remove(id))
                    .thenReturn(ResponseEntity.noContent().build());
        });
    }

    @DeleteMapping("/{id}")
    @Allowed(value = Allowed.To.PLATFORM, roles = PlatformRole.ADMIN)
    Mono<ResponseEntity<Void>> drop(@PathVariable String id) {
        return found(id)
                .flatMap(letter ->
                        letters.remove(id).thenReturn(ResponseEntity.noContent().build()));
    }

    private Mono<Document> found(String id) {
        return letters.find(id)
                .switchIfEmpty(
                        Mono.error(() -> ProblemException.of(KitProblem.NOT_FOUND, id, "a letter of this service")));
    }

    private static Letter letter(Document letter) {
        Map<String, String> headers = new TreeMap<>();
        List<Document> stored = letter.getList("headers", Document.class);
        stored.forEach(header -> headers.put(header.getString("name"), text(header.get("value", Binary.class))));
        return new Letter(
                letter.getString("_id"),
                letter.getString("cause"),
                letter.getDate("at").toInstant(),
                headers,
                text(letter.get("value", Binary.class)));
    }

    private static String text(@Nullable Binary value) {
        return value == null ? "" : new String(value.getData(), StandardCharsets.UTF_8);
    }
}
