package dev.cairn.catalog.sameness.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What follows from all that was said and not withdrawn: topics are the same as those that are the same as they are, in
 * any number of steps. Immutable.
 */
public final class SameTopics {

    private final Map<TopicName, TopicName> first = new HashMap<>();
    private final NavigableMap<TopicName, List<SameTopic>> groups = new TreeMap<>();

    private SameTopics() {}

    public static SameTopics of(Collection<Sameness> samenesses) {
        SameTopics same = new SameTopics();
        Map<TopicName, SameTopic> newest = new TreeMap<>();
        samenesses.stream()
                .filter(Sameness::confirmed)
                .sorted(Comparator.comparing(Sameness::changedAt))
                .forEach(said -> {
                    TopicName one = said.topics().getFirst().name();
                    said.topics().forEach(topic -> {
                        newest.put(topic.name(), topic);
                        same.join(one, topic.name());
                    });
                });
        newest.forEach((name, topic) -> same.groups
                .computeIfAbsent(same.firstOf(name), key -> new ArrayList<>())
                .add(topic));
        return same;
    }

    /** All that are the same as this one, itself among them; empty if nothing is. */
    public List<SameTopic> as(TopicName name) {
        TopicName of = first.containsKey(name) ? firstOf(name) : name;
        return List.copyOf(groups.getOrDefault(of, List.of()));
    }

    public boolean are(TopicName one, TopicName other) {
        return one.equals(other)
                || (first.containsKey(one)
                        && first.containsKey(other)
                        && firstOf(one).equals(firstOf(other)));
    }

    /** Each group once, in the order of their first names. */
    public List<List<SameTopic>> groups() {
        return groups.values().stream().map(List::copyOf).toList();
    }

    /** The smallest name of a group stands for it, so that the order in which things were said does not matter. */
    private void join(TopicName one, TopicName other) {
        TopicName mine = firstOf(one);
        TopicName theirs = firstOf(other);
        if (mine.compareTo(theirs) < 0) {
            first.put(theirs, mine);
        } else {
            first.put(mine, theirs);
        }
    }

    /** With every step halved for the next time, so that long chains stay cheap. */
    private TopicName firstOf(TopicName name) {
        TopicName at = name;
        TopicName above = first.computeIfAbsent(at, itself -> itself);
        while (!above.equals(at)) {
            TopicName next = first.getOrDefault(above, above);
            first.put(at, next);
            at = above;
            above = next;
        }
        return at;
    }
}
