package dev.cairn.catalog.sameness.model;

import dev.cairn.catalog.diff.model.Placed;
import dev.cairn.catalog.likeness.Likeness;
import dev.cairn.catalog.likeness.Lookalikes;
import dev.cairn.catalog.likeness.Pairs;
import dev.cairn.catalog.likeness.Traits;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/** Finds in other roadmaps what could be the same as a topic of this one. Immutable. */
public final class Suggesting {

    private static final double LEAST = 0.55;

    /** A title that stands several times in one roadmap, such as "Tools", says little of what it is about. */
    private static final double REPEATED = 0.7;

    private final String roadmapId;
    private final Lookalikes here;

    public Suggesting(String roadmapId, Roadmap roadmap) {
        this.roadmapId = roadmapId;
        this.here = new Lookalikes(Traits.of(Placed.all(roadmap.outline())));
    }

    /** At most one for each topic of either. */
    public List<Suggestion> in(String otherId, Roadmap other) {
        Pairs pairs = new Pairs();
        for (Traits there : Traits.of(Placed.all(other.outline()))) {
            for (Traits mine : here.of(there)) {
                double likeness = likeness(mine, there);
                if (likeness >= LEAST) {
                    pairs.add(mine, there, likeness);
                }
            }
        }
        return pairs.best().stream()
                .map(pair ->
                        new Suggestion(topic(roadmapId, pair.one()), topic(otherId, pair.other()), pair.likeness()))
                .toList();
    }

    private static double likeness(Traits one, Traits other) {
        double likeness = Likeness.of(one, other);
        return one.often() > 1 || other.often() > 1 ? likeness * REPEATED : likeness;
    }

    private static SameTopic topic(String roadmapId, Traits traits) {
        var node = traits.placed().node();
        return new SameTopic(new TopicName(roadmapId, node.id()), node.kind().word(), node.title());
    }
}
