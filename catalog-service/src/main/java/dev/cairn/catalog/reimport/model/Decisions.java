package dev.cairn.catalog.reimport.model;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each node of the document is in the end: the matches, corrected. Immutable.
 *
 * @param known by a node's id in the proposal, the node of the roadmap that it is
 * @param replaced likewise, the node whose place it takes
 */
public record Decisions(Map<String, String> known, Map<String, String> replaced) {

    /**
     * Something in the corrections that cannot be.
     *
     * @param path where it stands in the request
     */
    public record Fault(String path, @Nullable String value, String expected) {}

    /** What corrections lead to: {@link Made} or {@link Wrong}. */
    public sealed interface Outcome {}

    public record Made(Decisions decisions) implements Outcome {}

    public record Wrong(List<Fault> faults) implements Outcome {}

    public Decisions {
        known = Map.copyOf(known);
        replaced = Map.copyOf(replaced);
    }

    /** As it was proposed. */
    public static Decisions of(List<Match> matches) {
        Map<String, String> known = new HashMap<>();
        for (Match match : matches) {
            if (match.topicId() != null) {
                known.put(match.imported(), match.topicId());
            }
        }
        return new Decisions(known, Map.of());
    }

    /**
     * Puts right what was proposed. A topic that a correction takes is taken from the node that it was proposed for,
     * which becomes new.
     *
     * @param draft whose nodes may be taken
     */
    public static Outcome corrected(List<Match> matches, List<Correction> corrections, Roadmap draft) {
        Set<String> imported = matches.stream().map(Match::imported).collect(Collectors.toSet());
        Set<String> topics = Placed.all(draft.outline()).stream()
                .map(placed -> placed.node().id())
                .collect(Collectors.toSet());
        Map<String, String> known = new HashMap<>(of(matches).known());
        topics.addAll(known.values());
        List<Fault> faults = new ArrayList<>();
        Map<String, Correction> given = new HashMap<>();
        Set<String> claimed = new HashSet<>();
        for (int at = 0; at < corrections.size(); at++) {
            Correction correction = corrections.get(at);
            String path = "corrections[" + at + "]";
            String topic = correction.topicId();
            if (!imported.contains(correction.imported())) {
                faults.add(new Fault(path + ".imported", correction.imported(), "a node of the proposal"));
            } else if (given.putIfAbsent(correction.imported(), correction) != null) {
                faults.add(new Fault(path + ".imported", correction.imported(), "each node once"));
            }
            if (topic == null && correction.replaced()) {
                faults.add(new Fault(path + ".topicId", null, "the node that is replaced"));
            } else if (topic != null && !topics.contains(topic)) {
                faults.add(new Fault(path + ".topicId", topic, "a node of the draft, or null for a new one"));
            } else if (topic != null && !claimed.add(topic)) {
                faults.add(new Fault(path + ".topicId", topic, "a node that no other correction takes"));
            }
        }
        if (!faults.isEmpty()) {
            return new Wrong(faults);
        }
        known.keySet().removeAll(given.keySet());
        known.values().removeAll(claimed);
        Map<String, String> replaced = new HashMap<>();
        for (Correction correction : given.values()) {
            if (correction.topicId() != null) {
                (correction.replaced() ? replaced : known).put(correction.imported(), correction.topicId());
            }
        }
        return new Made(new Decisions(known, replaced));
    }
}
