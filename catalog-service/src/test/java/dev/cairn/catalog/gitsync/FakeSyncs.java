package dev.cairn.catalog.gitsync;

import dev.cairn.catalog.gitsync.model.Sync;
import dev.cairn.catalog.gitsync.model.Syncs;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reports of syncs in memory. Safe for use by several threads. */
final class FakeSyncs implements Syncs {

    private final Map<String, NavigableMap<Long, Sync>> kept = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> add(String organization, String roadmapId, Sync sync) {
        return Mono.fromRunnable(() -> of(organization, roadmapId).putIfAbsent(sync.number(), sync));
    }

    @Override
    public Mono<Sync> find(String organization, String roadmapId, long number) {
        return Mono.fromSupplier(() -> of(organization, roadmapId).get(number));
    }

    @Override
    public Mono<List<Sync>> list(String organization, String roadmapId, @Nullable Long before, int limit) {
        return Mono.fromSupplier(() -> of(organization, roadmapId)
                .headMap(before == null ? Long.MAX_VALUE : before, false)
                .descendingMap()
                .values()
                .stream()
                .limit(limit)
                .toList());
    }

    private NavigableMap<Long, Sync> of(String organization, String roadmapId) {
        return kept.computeIfAbsent(organization + "/" + roadmapId, none -> new ConcurrentSkipListMap<>());
    }
}
