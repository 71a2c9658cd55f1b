package dev.cairn.catalog.adoption.http;

import dev.cairn.catalog.adoption.model.Choice;
import dev.cairn.catalog.editing.model.DraftLimits;
import dev.cairn.kit.contract.OneOf;
import dev.cairn.kit.contract.Required;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author wants of the changes upstream. What is named nowhere is left for later.
 *
 * @param edition the newest one upstream, whose changes the author saw
 * @param all whether everything is taken that does not collide; false when absent
 * @param changes ids of those to take
 * @param declined ids of those that are not to be offered again, until they change once more
 * @param collisions which side counts where a change collides
 */
record TakeOverRequest(
        @Required @Nullable Integer edition,
        @Nullable Boolean all,
        @Nullable List<@Nullable String> changes,
        @Nullable List<@Nullable String> declined,
        @Nullable List<@Nullable CollisionWish> collisions) {

    /** As many as a roadmap has nodes. */
    private static final int MOST = DraftLimits.MOST_NODES;

    private static final String THEIRS = "theirs";
    private static final String OURS = "ours";

    /**
     * Which side counts.
     *
     * @param change id of the change
     * @param keep theirs to take it over, ours to decline it
     */
    record CollisionWish(
            @Required @Nullable String change,

            @Required @OneOf(words = {OURS, THEIRS}) @Nullable
            String keep) {}

    /**
     * The choice in it.
     *
     * @throws ProblemException if its form is not as said above
     */
    Choice choice() {
        Checks checks = new Checks();
        checks.that(edition != null && edition > 0, "edition", edition, "the number of the newest edition upstream");
        List<String> wanted = ids("changes", changes, checks);
        List<String> unwanted = ids("declined", declined, checks);
        List<Choice.Collision> sides = new ArrayList<>();
        List<@Nullable CollisionWish> wishes = collisions == null ? List.of() : collisions;
        checks.that(wishes.size() <= MOST, "collisions", wishes.size(), "at most " + MOST);
        for (int at = 0; at < wishes.size(); at++) {
            CollisionWish wish = wishes.get(at);
            String change = wish == null ? null : wish.change();
            String keep = wish == null ? null : wish.keep();
            checks.that(change != null, "collisions[" + at + "].change", change, "the id of a change");
            checks.that(
                    THEIRS.equals(keep) || OURS.equals(keep),
                    "collisions[" + at + "].keep",
                    keep,
                    OURS + " or " + THEIRS);
            if (change != null) {
                sides.add(new Choice.Collision(change, THEIRS.equals(keep)));
            }
        }
        checks.orThrow();
        return new Choice(Boolean.TRUE.equals(all), wanted, unwanted, sides);
    }

    private static List<String> ids(String path, @Nullable List<@Nullable String> given, Checks checks) {
        List<@Nullable String> ids = given == null ? List.of() : given;
        checks.that(ids.size() <= MOST, path, ids.size(), "at most " + MOST);
        List<String> there = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            String id = ids.get(at);
            checks.that(id != null, path + "[" + at + "]", id, "the id of a change");
            if (id != null) {
                there.add(id);
            }
        }
        return there;
    }
}
