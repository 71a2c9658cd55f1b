package dev.cairn.kit.sample;

import com.mongodb.MongoException;
import dev.cairn.kit.event.Heard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** What the sample's own consumer applied, in its order. Some texts make it fail. Safe for use by several threads. */
public final class HeardNotes {

    /** A note with this text can never be applied. */
    public static final String POISON = "poison";

    /** A note with this text is applied at the third try, as after a store that was away for a moment. */
    public static final String HICCUP = "hiccup";

    private final List<Heard<NotesApplication.Written>> applied = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();

    Mono<Void> apply(Heard<NotesApplication.Written> heard) {
        return Mono.fromRunnable(() -> {
            int attempt =
                    tries.computeIfAbsent(heard.id(), id -> new AtomicInteger()).incrementAndGet();
            if (heard.data().text().equals(POISON)) {
                throw new IllegalStateException("cannot be applied");
            }
            if (heard.data().text().equals(HICCUP) && attempt < 3) {
                throw new MongoException("away for a moment");
            }
            applied.add(heard);
        });
    }

    /** Applied events of one note. */
    public List<Heard<NotesApplication.Written>> of(String note) {
        return applied.stream().filter(heard -> heard.subject().equals(note)).toList();
    }
}
