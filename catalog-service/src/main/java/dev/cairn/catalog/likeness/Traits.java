package dev.cairn.catalog.likeness;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a node is known by when its id says nothing: title, resources, text, and what stands around it. Immutable.
 */
public final class Traits {

    /** Of long texts the beginning tells enough. */
    private static final int MOST_WORDS = 60;

    /** Of many children the first tell enough. */
    private static final int MOST_NEIGHBOURS = 40;

    private final Placed placed;
    private final List<String> titleWords;
    private final String title;
    private final String above;
    private final int often;
    private final List<String> addresses;
    private final Marks words;
    private final Marks shingles;
    private final Marks resources;
    private final Marks text;
    private final Marks neighbours;

    private Traits(Placed placed, List<String> titleWords, String above, int often, Marks neighbours) {
        OutlineNode node = placed.node();
        this.placed = placed;
        this.titleWords = titleWords;
        this.title = String.join(" ", titleWords);
        this.above = above;
        this.often = often;
        this.addresses = node.resources().stream()
                .map(resource -> address(resource.url()))
                .distinct()
                .toList();
        this.words = Marks.of(titleWords);
        this.shingles = Marks.of(Words.shingles(titleWords));
        this.resources = Marks.of(addresses);
        this.text = text(node);
        this.neighbours = neighbours;
    }

    /** Of all nodes of an outline, in the same order. */
    public static List<Traits> of(List<Placed> outline) {
        List<List<String>> titles =
                outline.stream().map(placed -> Words.of(placed.node().title())).toList();
        Map<List<String>, Integer> often = new HashMap<>();
        titles.forEach(words -> often.merge(words, 1, Integer::sum));
        Map<String, List<Integer>> below = new HashMap<>();
        for (Placed placed : outline) {
            below.computeIfAbsent(String.valueOf(placed.parentKey()), key -> new ArrayList<>())
                    .add(placed.order());
        }
        Map<Integer, Integer> place = new HashMap<>();
        below.values().forEach(siblings -> {
            for (int i = 0; i < siblings.size(); i++) {
                place.put(siblings.get(i), i);
            }
        });
        List<Traits> all = new ArrayList<>(outline.size());
        for (Placed placed : outline) {
            List<Integer> siblings = below.getOrDefault(String.valueOf(placed.parentKey()), List.of());
            List<Integer> around = around(placed, siblings, place.getOrDefault(placed.order(), 0), below);
            List<String> words = titles.get(placed.order());
            Placed parent = placed.parent();
            all.add(new Traits(
                    placed,
                    words,
                    parent == null ? "" : String.join(" ", titles.get(parent.order())),
                    often.getOrDefault(words, 1),
                    Marks.of(around.stream()
                            .flatMap(order -> titles.get(order).stream())
                            .toList())));
        }
        return all;
    }

    /** The one above, those right before and after, and those below. */
    private static List<Integer> around(
            Placed placed, List<Integer> siblings, int place, Map<String, List<Integer>> below) {
        List<Integer> around = new ArrayList<>();
        if (placed.parent() != null) {
            around.add(placed.parent().order());
        }
        if (place > 0) {
            around.add(siblings.get(place - 1));
        }
        if (place + 1 < siblings.size()) {
            around.add(siblings.get(place + 1));
        }
        List<Integer> children = below.getOrDefault(placed.key(), List.of());
        around.addAll(children.subList(0, Math.min(children.size(), MOST_NEIGHBOURS)));
        return around;
    }

    public Placed placed() {
        return placed;
    }

    /** The title's words, for comparing with others. */
    public String title() {
        return title;
    }

    /** How many nodes of the same outline have this title: "Tools" tells less than "Prompt engineering". */
    public int often() {
        return often;
    }

    /** The title of the node above; empty at the top. */
    String above() {
        return above;
    }

    List<String> titleWords() {
        return titleWords;
    }

    List<String> addresses() {
        return addresses;
    }

    Marks words() {
        return words;
    }

    Marks shingles() {
        return shingles;
    }

    Marks resources() {
        return resources;
    }

    Marks text() {
        return text;
    }

    Marks neighbours() {
        return neighbours;
    }

    private static Marks text(OutlineNode node) {
        List<String> words = Stream.concat(
                        Stream.of(opt(node.description()), opt(node.outcome())), node.objectives().stream())
                .flatMap(said -> Words.of(said.substring(0, Math.min(said.length(), MOST_WORDS * 12))).stream())
                .limit(MOST_WORDS)
                .toList();
        return Marks.of(words);
    }

    private static String opt(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Two ways to write an address are one. */
    private static String address(String url) {
        String plain = url.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
