package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author wants of the changes.
 *
 * @param all whether everything is taken that does not collide and is not named otherwise
 * @param changes ids of those to take
 * @param declined ids of those not to be offered again
 * @param collisions for changes that collide, which side counts
 */
public record Choice(boolean all, List<String> changes, List<String> declined, List<Collision> collisions) {

    /**
     * Which side counts.
     *
     * @param theirs true to take it over, false to decline it
     */
    public record Collision(String change, boolean theirs) {}

    /**
     * Something in it that cannot be.
     *
     * @param path where it stands in the request
     */
    public record Fault(String path, @Nullable String value, String expected) {}

    /** What it comes to: {@link Made} or {@link Wrong}. */
    public sealed interface Outcome {}

    /**
     * It can be done.
     *
     * @param declined ids
     */
    public record Made(List<UpstreamChange> taken, Set<String> declined) implements Outcome {

        public Made {
            taken = List.copyOf(taken);
            declined = Set.copyOf(declined);
        }
    }

    public record Wrong(List<Fault> faults) implements Outcome {}

    public Choice {
        changes = List.copyOf(changes);
        declined = List.copyOf(declined);
        collisions = List.copyOf(collisions);
    }

    /** Ids of the changes that it declines. */
    public Set<String> refused() {
        Set<String> refused = new LinkedHashSet<>(declined);
        collisions.stream().filter(one -> !one.theirs()).forEach(one -> refused.add(one.change()));
        return refused;
    }

    /**
     * Of the changes that are offered. What a taken one needs is taken too, unless it is declined.
     *
     * @param offered all that are open
     */
    public Outcome of(List<UpstreamChange> offered) {
        Map<String, UpstreamChange> byId = new LinkedHashMap<>();
        offered.forEach(change -> byId.put(change.id(), change));
        List<Fault> faults = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        Set<String> refused = new LinkedHashSet<>();
        for (int at = 0; at < collisions.size(); at++) {
            Collision one = collisions.get(at);
            known(one.change(), "collisions[" + at + "].change", byId, faults);
            if (!(one.theirs() ? taken : refused).add(one.change())) {
                faults.add(new Fault("collisions[" + at + "].change", one.change(), "each change once"));
            }
        }
        for (int at = 0; at < declined.size(); at++) {
            known(declined.get(at), "declined[" + at + "]", byId, faults);
            refused.add(declined.get(at));
        }
        Set<String> settled = new HashSet<>(taken);
        for (int at = 0; at < changes.size(); at++) {
            String id = changes.get(at);
            UpstreamChange change = known(id, "changes[" + at + "]", byId, faults);
            if (change != null && change.standing() == Standing.COLLIDING && !settled.contains(id)) {
                faults.add(new Fault(
                        "changes[" + at + "]",
                        id,
                        "a word in collisions on which side counts, as it was changed here"));
            }
            taken.add(id);
        }
        taken.stream()
                .filter(refused::contains)
                .forEach(id -> faults.add(new Fault("declined", id, "changes that are not taken as well")));
        if (!faults.isEmpty()) {
            return new Wrong(faults);
        }
        if (all) {
            offered.stream()
                    .filter(change -> change.standing() == Standing.CLEAN && !refused.contains(change.id()))
                    .forEach(change -> taken.add(change.id()));
        }
        return new Made(inOrder(offered, taken, refused), refused);
    }

    private static List<UpstreamChange> inOrder(List<UpstreamChange> offered, Set<String> taken, Set<String> refused) {
        Set<String> needed = new HashSet<>(taken);
        for (UpstreamChange change : offered) {
            String needs = change.needs();
            if (needs != null && taken.contains(change.id()) && !refused.contains(needs)) {
                needed.add(needs);
            }
        }
        return offered.stream().filter(change -> needed.contains(change.id())).toList();
    }

    private static @Nullable UpstreamChange known(
            String id, String path, Map<String, UpstreamChange> byId, List<Fault> faults) {
        UpstreamChange change = byId.get(id);
        if (change == null) {
            faults.add(new Fault(path, id, "a change that is offered"));
        }
        return change;
    }
}
