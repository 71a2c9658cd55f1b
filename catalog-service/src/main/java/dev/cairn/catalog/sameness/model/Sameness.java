package dev.cairn.catalog.sameness.model;

import dev.cairn.kit.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a person said: these topics are the same. It can be withdrawn, and said again. What follows from several of them
 * is {@link SameTopics}.
 *
 * @param samenessId follows from the topics, so that to say the same twice is to say it once
 * @param topics two or more, each of another roadmap, in the order of their names
 * @param confirmed false when it was withdrawn
 * @param changedAt when it was last confirmed or withdrawn
 */
public record Sameness(String samenessId, List<SameTopic> topics, boolean confirmed, Instant changedAt) {

    public static final int FEWEST = 2;
    public static final int MOST = 50;

    public Sameness {
        topics = topics.stream().sorted(Comparator.comparing(SameTopic::name)).toList();
    }

    /** As it is said now. */
    public static Sameness of(Collection<SameTopic> topics, Instant at) {
        return new Sameness(idOf(topics.stream().map(SameTopic::name).toList()), List.copyOf(topics), true, at);
    }

    /** The id of what is said of these topics, in any order. */
    public static String idOf(Collection<TopicName> names) {
        return Ids.named(names.stream()
                .sorted()
                .flatMap(name -> Stream.of(name.roadmapId(), name.topicId()))
                .toArray(String[]::new));
    }

    public Sameness withdrawn(Instant at) {
        return new Sameness(samenessId, topics, false, at);
    }

    /** The titles, for a person to read. */
    @Override
    public String toString() {
        return samenessId + topics.stream().map(SameTopic::title).collect(Collectors.joining(" = ", " (", ")"));
    }
}
