package dev.cairn.catalog.roadmap.model;

import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Which nodes an organization has already, in drafts and in editions. */
public interface KnownNodes {

    /** Those of the ids that stand for something here already. */
    Mono<Set<String>> taken(String organization, Set<String> ids);

    /** Those of the ids that stand for something in other roadmaps here than this one. */
    Mono<Set<String>> takenBeside(String organization, String roadmapId, Set<String> ids);

    /** Of those outside ids that nodes here were brought with, a title that such a node has. */
    Mono<Map<String, String>> titlesOfOutsideIds(String organization, Set<String> outsideIds);
}
