package dev.cairn.catalog.links;

import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.Links;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Links in memory. Safe for use by several threads. */
public final class FakeLinks implements Links {

    private record Name(String organization, LinkAddress address) {}

    private record Kept(
            LinkFacts facts, Instant notedAt, @Nullable Instant heldUntil) {

        boolean isDue(Instant now) {
            Instant next = facts.nextAt();
            return next != null && !next.isAfter(now) && (heldUntil == null || !heldUntil.isAfter(now));
        }

        Kept with(LinkFacts others) {
            return new Kept(others, notedAt, null);
        }

        Kept held(Instant until) {
            return new Kept(facts, notedAt, until);
        }
    }

    private final Map<Name, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Instant> wishes = new HashMap<>();

    @Override
    public Mono<Void> note(String organization, Collection<LinkAddress> addresses, Instant at) {
        return locked(() -> {
            for (LinkAddress address : addresses) {
                kept.merge(
                        new Name(organization, address),
                        new Kept(LinkFacts.waiting(at), at, null),
                        (there, anew) -> new Kept(there.facts(), at, there.heldUntil()));
            }
            return null;
        });
    }

    @Override
    public Mono<Void> hasten(
            String organization, Collection<LinkAddress> addresses, Instant checkedBefore, Instant now) {
        return locked(() -> {
            for (LinkAddress address : addresses) {
                kept.computeIfPresent(new Name(organization, address), (name, there) -> {
                    LinkFacts facts = there.facts();
                    Instant checked = facts.checkedAt();
                    Instant next = facts.nextAt();
                    boolean stays = (checked != null && !checked.isBefore(checkedBefore))
                            || (next != null && next.isBefore(now));
                    return stays
                            ? there
                            : new Kept(
                                    new LinkFacts(
                                            facts.state(),
                                            facts.status(),
                                            facts.why(),
                                            facts.movedTo(),
                                            facts.httpsAnswers(),
                                            checked,
                                            now,
                                            facts.failures()),
                                    there.notedAt(),
                                    there.heldUntil());
                });
            }
            return null;
        });
    }

    @Override
    public Mono<Map<LinkAddress, LinkFacts>> facts(String organization, Collection<LinkAddress> addresses) {
        return locked(() -> {
            Map<LinkAddress, LinkFacts> known = new HashMap<>();
            for (LinkAddress address : addresses) {
                Kept there = kept.get(new Name(organization, address));
                if (there != null) {
                    known.put(address, there.facts());
                }
            }
            return known;
        });
    }

    @Override
    public Mono<List<Due>> due(Instant now, int limit) {
        return locked(() -> kept.entrySet().stream()
                .filter(entry -> entry.getValue().isDue(now))
                .map(entry -> new Due(
                        entry.getKey().organization(),
                        entry.getKey().address(),
                        entry.getValue().facts()))
                .sorted(Comparator.comparing(
                        due -> Objects.requireNonNull(due.facts().nextAt())))
                .limit(limit)
                .toList());
    }

    @Override
    public Mono<Boolean> hold(Due due, Instant now, Instant until) {
        return locked(() -> {
            Name name = new Name(due.organization(), due.address());
            Kept there = kept.get(name);
            if (there == null || !there.isDue(now)) {
                return false;
            }
            kept.put(name, there.held(until));
            return true;
        });
    }

    @Override
    public Mono<Void> postpone(Collection<Due> some, Instant until) {
        return locked(() -> {
            some.forEach(due -> kept.computeIfPresent(
                    new Name(due.organization(), due.address()), (name, there) -> there.held(until)));
            return null;
        });
    }

    @Override
    public Mono<Void> keep(String organization, LinkAddress address, LinkFacts facts) {
        return locked(() -> {
            kept.computeIfPresent(new Name(organization, address), (name, there) -> there.with(facts));
            return null;
        });
    }

    @Override
    public Mono<Long> forget(Instant notedBefore) {
        return locked(() -> {
            long before = kept.size();
            kept.values().removeIf(there -> there.notedAt().isBefore(notedBefore));
            return before - kept.size();
        });
    }

    @Override
    public Mono<Boolean> wish(String organization, String roadmapId, Instant before, Instant now) {
        return locked(() -> {
            Instant last = wishes.get(organization + "/" + roadmapId);
            if (last != null && !last.isBefore(before)) {
                return false;
            }
            wishes.put(organization + "/" + roadmapId, now);
            return true;
        });
    }

    @Override
    public Mono<Instant> wishedAt(String organization, String roadmapId) {
        return locked(() -> wishes.get(organization + "/" + roadmapId));
    }

    private <T> Mono<T> locked(Supplier<? extends @Nullable T> work) {
        return Mono.fromSupplier(() -> {
            synchronized (kept) {
                return work.get();
            }
        });
    }
}
