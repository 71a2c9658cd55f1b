package dev.cairn.kit.sample;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import dev.cairn.kit.event.Heard;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.store.LostRace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import reactor.core.publisher.Mono;

/** What the sample's own consumer applied, in its order. Some texts make it fail. Safe for use by several threads. */
public final class HeardNotes {

    /** A note with this text can never be applied. */
    public static final String POISON = "poison";

    /** A note with this text is applied at the third try, as after a store that was away for a moment. */
    public static final String HICCUP = "hiccup";

    /** The store is away for longer than the listener itself tries. */
    public static final String OUTAGE = "outage";

    /** Others are faster for as long. */
    public static final String RACES = "races";

    /** The store refuses what this one would write. */
    public static final String REFUSED = "refused";

    private static final int LONGER_THAN_THE_LISTENER_TRIES = 9;

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
            if (attempt <= LONGER_THAN_THE_LISTENER_TRIES) {
                fail(heard.data().text(), heard.subject());
            }
            applied.add(heard);
        });
    }

    private static void fail(String text, String note) {
        switch (text) {
            case OUTAGE -> throw new MongoSocketReadException("the line is cut", new ServerAddress());
            case RACES -> throw new LostRace(Key.of("harbor", note));
            case REFUSED ->
                throw new MongoWriteException(
                        new WriteError(121, "Document failed validation", new BsonDocument()),
                        new ServerAddress(),
                        Set.of());
            default -> {}
        }
    }

    /** Applied events of one note. */
    public List<Heard<NotesApplication.Written>> of(String note) {
        return applied.stream().filter(heard -> heard.subject().equals(note)).toList();
    }
}
