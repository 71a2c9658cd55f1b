package dev.cairn.catalog.showcase.application;

import dev.cairn.catalog.showcase.model.SecretLinks;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.catalog.showcase.model.VisibilityChanged;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opens a roadmap's editions to others, or closes them. */
public final class SharingRoadmaps {

    private final Showcase showcase;
    private final SecretLinks links;
    private final Ids ids;
    private final Clock clock;

    public SharingRoadmaps(Showcase showcase, SecretLinks links, Ids ids, Clock clock) {
        this.showcase = showcase;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** Changes who may see it; empty if there is no such roadmap. A link that was given away ends with its visibility. */
    public Mono<Shown> share(String organization, String roadmapId, Visibility visibility) {
        // A secure source may wait for the machine, which an event loop must not.
        return Mono.fromSupplier(links::next)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(link -> {
                    Instant at = clock.instant();
                    EventToTell changed = new EventToTell(
                            ids.next(),
                            VisibilityChanged.TYPE,
                            roadmapId,
                            at,
                            VisibilityChanged.of(organization, roadmapId, visibility, at));
                    return showcase.change(organization, roadmapId, visibility, link, changed);
                });
    }
}
