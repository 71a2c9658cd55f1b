package dev.cairn.catalog.diff.model;

import dev.cairn.catalog.roadmap.model.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who came from whom, by the origins that the later state has and the earlier one had not. */
final class Relations {

    private final Map<String, Map<String, Origin.Kind>> from = new HashMap<>();
    private final Map<String, Map<String, Origin.Kind>> into = new HashMap<>();

    private final Set<String> gone;

    Relations(Map<String, Placed> before, Map<String, Placed> after) {
        gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        for (Placed now : after.values()) {
            Placed then = before.get(now.key());
            for (Origin origin : now.node().origins()) {
                boolean isNews = then == null || !then.node().origins().contains(origin);
                if (isNews && tells(origin, now.key(), before, after)) {
                    from.computeIfAbsent(now.key(), key -> new LinkedHashMap<>())
                            .putIfAbsent(origin.node(), origin.kind());
                    into.computeIfAbsent(origin.node(), key -> new LinkedHashMap<>())
                            .putIfAbsent(now.key(), origin.kind());
                }
            }
        }
    }

    /** What was parted may still be there; what was merged or replaced and is still there was not. */
    private static boolean tells(Origin origin, String key, Map<String, Placed> before, Map<String, Placed> after) {
        return !origin.node().equals(key)
                && before.containsKey(origin.node())
                && (origin.kind() == Origin.Kind.SPLIT || !after.containsKey(origin.node()));
    }

    List<String> from(String key) {
        return List.copyOf(from.getOrDefault(key, Map.of()).keySet());
    }

    List<String> into(String key) {
        return List.copyOf(into.getOrDefault(key, Map.of()).keySet());
    }

    /** What the node took part in, on either end. */
    Set<Fate> fates(String key) {
        Set<Fate> fates = new TreeSet<>();
        add(from.getOrDefault(key, Map.of()).values(), fates);
        add(into.getOrDefault(key, Map.of()).values(), fates);
        return fates;
    }

    /** Whether a node stands where an earlier one stood that is gone: what hung there and hangs here has not moved. */
    boolean standsFor(@Nullable String earlier, @Nullable String later) {
        return Objects.equals(earlier, later)
                || (earlier != null
                        && later != null
                        && gone.contains(earlier)
                        && into.getOrDefault(earlier, Map.of()).containsKey(later));
    }

    private static void add(Collection<Origin.Kind> kinds, Set<Fate> to) {
        for (Origin.Kind kind : kinds) {
            to.add(
                    switch (kind) {
                        case SPLIT -> Fate.SPLIT;
                        case MERGED -> Fate.MERGED;
                        case REPLACED -> Fate.REPLACED;
                    });
        }
    }
}
