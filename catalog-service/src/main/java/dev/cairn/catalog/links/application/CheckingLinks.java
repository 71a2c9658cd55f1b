package dev.cairn.catalog.links.application;

import dev.cairn.catalog.links.model.CheckPolicy;
import dev.cairn.catalog.links.model.Links;
import dev.cairn.catalog.links.model.Links.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks at the links that are due, of many hosts at a time and of each host at one. Of one host a few in a round, so
 * that a site of which an organization has thousands keeps no other waiting. One round at a time.
 */
public final class CheckingLinks {

    static final int OF_ONE_HOST = 5;

    private static final int AT_ONCE = 500;

    /** Longer than a look takes, redirects and all. */
    private static final Duration HELD = Duration.ofMinutes(10);

    /** When links are looked at again that had to give way to others of their host. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Links links;
    private final LookingAtLinks looking;
    private final CheckPolicy policy;
    private final int hostsAtOnce;
    private final DoubleSupplier chance;
    private final Clock clock;

    /**
     * Checks.
     *
     * @param hostsAtOnce how many links are looked at at a time
     * @param chance gives 0 to 1
     */
    public CheckingLinks(
            Links links,
            LookingAtLinks looking,
            CheckPolicy policy,
            int hostsAtOnce,
            DoubleSupplier chance,
            Clock clock) {
        this.links = links;
        this.looking = looking;
        this.policy = policy;
        this.hostsAtOnce = hostsAtOnce;
        this.chance = chance;
        this.clock = clock;
    }

    /** Looks at what is due now. Answers at how many. */
    public Mono<Long> round() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return links.due(now, AT_ONCE).flatMap(due -> check(due, now));
        });
    }

    private Mono<Long> check(List<Due> due, Instant now) {
        Map<String, List<Due>> byHost = new LinkedHashMap<>();
        List<Due> tooMany = new ArrayList<>();
        for (Due one : due) {
            List<Due> ofHost = byHost.computeIfAbsent(one.address().host(), host -> new ArrayList<>());
            if (ofHost.size() < OF_ONE_HOST) {
                ofHost.add(one);
            } else {
                tooMany.add(one);
            }
        }
        return links.postpone(tooMany, now.plus(LATER))
                .thenMany(Flux.fromIterable(byHost.values()))
                .flatMap(ofHost -> Flux.fromIterable(ofHost).concatMap(this::check, 1), hostsAtOnce)
                .count();
    }

    private Mono<Boolean> check(Due due) {
        return Mono.defer(() -> {
                    Instant now = clock.instant();
                    return links.hold(due, now, now.plus(HELD));
                })
                .filter(held -> held)
                .flatMap(held -> looking.look(due.address())
                        .flatMap(found -> links.keep(
                                due.organization(),
                                due.address(),
                                policy.decide(due.facts(), found, clock.instant(), chance.getAsDouble())))
                        .thenReturn(held));
    }
}
