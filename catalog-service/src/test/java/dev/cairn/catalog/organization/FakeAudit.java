package dev.cairn.catalog.organization;

import dev.cairn.catalog.organization.model.Audit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An audit in memory, which keeps the same laws as the real one. */
final class FakeAudit implements Audit {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public Mono<String> open(Intent intent) {
        return Mono.fromSupplier(() -> {
            String id = "%04d".formatted(entries.size());
            entries.put(id, new Entry(id, AT, intent, State.OPEN, null));
            return id;
        });
    }

    @Override
    public Mono<Void> close(String organization, String entryId, State state, @Nullable String whom) {
        return Mono.fromRunnable(() -> entries.computeIfPresent(entryId, (id, entry) -> {
            Intent was = entry.intent();
            Intent now =
                    new Intent(was.organization(), was.by(), was.deed(), whom == null ? was.whom() : whom, was.roles());
            return was.organization().equals(organization) ? new Entry(id, entry.at(), now, state, AT) : entry;
        }));
    }

    @Override
    public Flux<Entry> list(String organization, @Nullable String after, int limit) {
        return Flux.defer(() -> Flux.fromIterable(entries.values().stream()
                .filter(entry -> entry.intent().organization().equals(organization))
                .filter(entry -> after == null || entry.id().compareTo(after) > 0)
                .limit(limit)
                .toList()));
    }

    /** As sentences: {@code admin roles-set person-1 [author] done}. */
    List<String> told() {
        return entries.values().stream()
                .map(entry -> "%s %s %s %s %s"
                        .formatted(
                                entry.intent().by(),
                                entry.intent().deed().word(),
                                Objects.requireNonNullElse(entry.intent().whom(), "-"),
                                entry.intent().roles(),
                                entry.state().word()))
                .toList();
    }
}
