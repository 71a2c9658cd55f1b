package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is decided about already, as a roadmap: the adopted edition with all changes that were taken or declined since. It
 * follows from the editions, which never change, so nothing of it is stored. A change that was taken and is not here any
 * more, as somebody undid it, is not decided any more.
 *
 * @param edition the newest one up to which everything is decided
 * @param stands whether that is the last one that was decided about
 */
public record CurrentBase(int edition, Roadmap roadmap, boolean stands) {

    /**
     * Goes through the steps again.
     *
     * @param editions those that the adoption names, by number
     * @param ours the draft, with the ids that nodes have upstream
     */
    public static CurrentBase of(Adoption adoption, Map<Integer, Roadmap> editions, Roadmap ours) {
        CurrentBase at = new CurrentBase(adoption.edition(), edition(adoption.edition(), editions), true);
        for (Adoption.Step step : adoption.steps()) {
            at = at.after(step, edition(step.edition(), editions), ours);
        }
        return at;
    }

    private CurrentBase after(Adoption.Step step, Roadmap theirs, Roadmap ours) {
        List<UpstreamChange> changes =
                UpstreamChanges.between(roadmap, theirs, ours).all();
        Set<String> undone =
                changes.stream().filter(step::isUndone).map(UpstreamChange::id).collect(Collectors.toSet());
        if (step.complete() && undone.isEmpty()) {
            return new CurrentBase(step.edition(), theirs, true);
        }
        List<UpstreamChange> decided = changes.stream()
                .filter(change -> step.isDecided(change.id()) && !undone.contains(change.id()))
                .toList();
        return new CurrentBase(edition, TakingOver.of(theirs, roadmap, decided), false);
    }

    private static Roadmap edition(int number, Map<Integer, Roadmap> editions) {
        return Objects.requireNonNull(editions.get(number), () -> "edition " + number);
    }
}
