package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That a roadmap was adopted, and what was decided since about the changes upstream.
 *
 * @param first the edition that it was made from
 * @param edition the one up to which everything is decided, before the steps
 * @param identities which node here is which upstream
 * @param steps what was decided since that edition, oldest first, one for each edition that was decided about
 */
public record Adoption(Upstream upstream, Instant at, int first, int edition, Identities identities, List<Step> steps) {

    /**
     * What was decided about the changes up to an edition.
     *
     * @param taken ids of changes
     * @param overruled of those taken that collided, what stood here against them, as {@link UpstreamChange#against}
     * @param declined ids of changes
     * @param complete whether nothing was left then
     */
    public record Step(int edition, Set<String> taken, Set<String> overruled, Set<String> declined, boolean complete) {

        public Step {
            taken = Set.copyOf(taken);
            overruled = Set.copyOf(overruled);
            declined = Set.copyOf(declined);
        }

        /** What was just decided. */
        public static Step of(int edition, List<UpstreamChange> taken, Set<String> declined, boolean complete) {
            return new Step(
                    edition,
                    taken.stream().map(UpstreamChange::id).collect(Collectors.toSet()),
                    taken.stream()
                            .filter(change -> change.standing() == Standing.COLLIDING)
                            .map(UpstreamChange::against)
                            .collect(Collectors.toSet()),
                    declined,
                    complete);
        }

        /** Whether the change was taken, and the draft is as it was before. */
        boolean isUndone(UpstreamChange change) {
            return taken.contains(change.id())
                    && (change.standing() == Standing.CLEAN
                            || (change.standing() == Standing.COLLIDING && overruled.contains(change.against())));
        }

        boolean isDecided(String change) {
            return complete || taken.contains(change) || declined.contains(change);
        }

        /** The later one counts where both speak of a change. */
        Step then(Step later) {
            Set<String> taken = new LinkedHashSet<>(this.taken);
            taken.removeAll(later.declined);
            taken.addAll(later.taken);
            Set<String> declined = new LinkedHashSet<>(this.declined);
            declined.removeAll(later.taken);
            declined.addAll(later.declined);
            Set<String> overruled = new LinkedHashSet<>(this.overruled);
            overruled.addAll(later.overruled);
            return new Step(edition, taken, overruled, declined, later.complete);
        }
    }

    public Adoption {
        steps = List.copyOf(steps);
    }

    /** One just made; the time to the millisecond, as a store keeps it, so that it is told the same ever after. */
    public static Adoption of(Upstream upstream, Instant at, int edition, Identities identities) {
        return new Adoption(upstream, at.truncatedTo(ChronoUnit.MILLIS), edition, edition, identities, List.of());
    }

    /** The newest edition that something was decided about. */
    public int reached() {
        return steps.isEmpty() ? edition : steps.getLast().edition();
    }

    /** The same, with what is known of its nodes. */
    public Adoption with(Identities known) {
        return new Adoption(upstream, at, first, edition, known, steps);
    }

    /**
     * With a decision more. What lies before a step that is complete is forgotten only when the next edition is decided
     * about: until then the step may be undone in the draft, and what it took is offered again.
     *
     * @param stands whether all that was decided before still holds in the draft
     */
    public Adoption decided(Step step, boolean stands) {
        if (steps.isEmpty()) {
            return new Adoption(upstream, at, first, edition, identities, List.of(step));
        }
        Step last = steps.getLast();
        List<Step> all = new ArrayList<>(steps);
        if (last.edition() == step.edition()) {
            all.set(all.size() - 1, last.then(step));
        } else if (last.complete() && stands) {
            return new Adoption(upstream, at, first, last.edition(), identities, List.of(step));
        } else {
            all.add(step);
        }
        return new Adoption(upstream, at, first, edition, identities, all);
    }
}
