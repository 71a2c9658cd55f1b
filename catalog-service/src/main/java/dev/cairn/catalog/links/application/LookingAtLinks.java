package dev.cairn.catalog.links.application;

import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.Found;
import dev.cairn.catalog.links.model.Judged;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.model.Trail;
import dev.cairn.catalog.links.model.Websites;
import dev.cairn.catalog.links.model.Websites.Method;
import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Looks at a link, wherever it leads to: each hop is judged and asked as the first address was. */
public final class LookingAtLinks {

    private final Websites websites;
    private final Set<Integer> ports;
    private final HostTurns turns;

    /**
     * Looks.
     *
     * @param ports that may be asked
     * @param pause between two requests to one host
     * @param timer for the pauses
     */
    public LookingAtLinks(Websites websites, Set<Integer> ports, Duration pause, Scheduler timer) {
        this.websites = websites;
        this.ports = Set.copyOf(ports);
        this.turns = new HostTurns(pause, timer);
    }

    /** Makes one request after the other, a handful at most. Ports may have changed since the link was noted. */
    public Mono<Found> look(LinkAddress link) {
        return switch (LinkAddress.judge(link.text(), ports)) {
            case LinkAddress address -> follow(Trail.from(address));
            case Judged.NotAsked(Reason why) -> Mono.just(new Found.OutOfReach(why));
        };
    }

    private Mono<Found> follow(Trail trail) {
        return ask(trail.at(), trail.method()).flatMap(answer -> switch (trail.after(answer, ports)) {
            case Trail.Ask(Trail next) -> follow(next);
            case Trail.Probe probe -> ask(probe.secure(), Method.HEAD).map(probe::found);
            case Trail.Ended(Found found) -> Mono.just(found);
        });
    }

    private Mono<Answer> ask(LinkAddress address, Method method) {
        return turns.inTurn(address.host(), websites.ask(address, method));
    }
}
