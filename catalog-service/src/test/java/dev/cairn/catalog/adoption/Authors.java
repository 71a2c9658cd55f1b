package dev.cairn.catalog.adoption;

import dev.cairn.catalog.editing.model.Edited;
import dev.cairn.catalog.editing.model.Editing;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.edition.model.Visible;
import dev.cairn.catalog.exporting.GeneratedRoadmaps;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.Random;

/** Two organizations that change the same roadmap by chance, each in its own way. */
final class Authors {

    private static final int MOST_OPERATIONS = 14;

    /** What one published first, what it published then, and what the other made of the first. */
    record Story(Roadmap base, Roadmap theirs, Roadmap ours) {}

    private final Random chance;
    private int lastId;

    private Authors(Random chance) {
        this.chance = chance;
    }

    static Story story(long seed) {
        Random chance = new Random(seed);
        Roadmap base = Visible.of(new GeneratedRoadmaps(chance).roadmap());
        Authors authors = new Authors(chance);
        return new Story(base, authors.edited(base, "theirs", false), authors.edited(base, "ours", true));
    }

    private Roadmap edited(Roadmap roadmap, String who, boolean mayHide) {
        Roadmap now = roadmap;
        for (int left = chance.nextInt(MOST_OPERATIONS); left > 0; left--) {
            if (Editing.decide(now, operation(now, who, mayHide)) instanceof Edited edited) {
                now = edited.roadmap();
            }
        }
        return now;
    }

    private Operation operation(Roadmap now, String who, boolean mayHide) {
        return switch (chance.nextInt(11)) {
            case 0, 1 -> new Operation.Add(id(who), NodeKind.TOPIC, "New " + lastId, anyOrRoot(now), null);
            case 2 -> new Operation.Rename(anyOrRoot(now), "Title " + chance.nextInt(4));
            case 3, 4 -> new Operation.Move(any(now), anyOrRoot(now), chance.nextBoolean() ? null : chance.nextInt(3));
            case 5 -> mayHide ? new Operation.Hide(any(now)) : new Operation.Remove(any(now));
            case 6 -> new Operation.Remove(any(now));
            case 7 -> new Operation.Replace(any(now), id(who), chance.nextBoolean() ? "Other" : null);
            case 8 -> new Operation.LinkPrerequisite(any(now), any(now), Prerequisite.HARD);
            case 9 -> new Operation.Merge(id(who), List.of(any(now), any(now)), null);
            default ->
                new Operation.SetField(
                        any(now),
                        chance.nextBoolean() ? Field.DESCRIPTION : Field.RESOURCES,
                        OutlineNode.of("", NodeKind.TOPIC, "")
                                .but()
                                .description("Text " + chance.nextInt(4))
                                .resources(List.of(new Resource("video", "V", "https://v.example/" + lastId++)))
                                .node());
        };
    }

    private String any(Roadmap now) {
        List<String> all = ids(now);
        return all.isEmpty() ? "none" : all.get(chance.nextInt(all.size()));
    }

    private String anyOrRoot(Roadmap now) {
        return chance.nextInt(4) == 0 ? "" : any(now);
    }

    private String id(String who) {
        return who + lastId++;
    }

    static List<String> ids(Roadmap roadmap) {
        return roadmap.outline().stream()
                .flatMap(OutlineNode::all)
                .map(OutlineNode::id)
                .toList();
    }
}
