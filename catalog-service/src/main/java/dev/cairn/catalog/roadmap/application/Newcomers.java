package dev.cairn.catalog.roadmap.application;

import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.importing.TopicFile;
import dev.cairn.catalog.roadmap.model.KnownNodes;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.kit.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Sees to it that no id gets a second meaning: a node that is brought in keeps its id where that is free, and gets a new
 * one where the organization has it already. Outside ids are never trusted; one that meant something else is told.
 */
final class Newcomers {

    /** More an author does not read. */
    private static final int MOST_TOLD = 100;

    private final KnownNodes known;
    private final Ids ids;

    Newcomers(KnownNodes known, Ids ids) {
        this.known = known;
        this.ids = ids;
    }

    Mono<MarkdownImport.Imported> settled(String organization, MarkdownImport.Imported imported) {
        Map<String, String> titles = new HashMap<>();
        imported.roadmap().outline().stream().flatMap(OutlineNode::all).forEach(node -> {
            if (node.outsideId() != null) {
                titles.put(node.outsideId(), node.title());
            }
        });
        return known.taken(organization, imported.brought())
                .zipWith(known.titlesOfOutsideIds(organization, titles.keySet()))
                .map(both -> settled(imported, both.getT1(), other(titles, both.getT2())));
    }

    private MarkdownImport.Imported settled(MarkdownImport.Imported imported, Set<String> taken, List<String> told) {
        if (taken.isEmpty() && told.isEmpty()) {
            return imported;
        }
        Map<String, String> anew = taken.stream().collect(Collectors.toMap(id -> id, id -> ids.next()));
        List<String> unsure = new ArrayList<>(imported.report().unsure());
        if (!taken.isEmpty()) {
            unsure.add(
                    "%d nodes have new ids, as theirs stand for nodes of another roadmap here".formatted(taken.size()));
        }
        unsure.addAll(told);
        Roadmap roadmap = imported.roadmap();
        return new MarkdownImport.Imported(
                new Roadmap(
                        roadmap.title(),
                        roadmap.description(),
                        roadmap.outcome(),
                        renamed(roadmap.outline(), anew),
                        roadmap.notes()),
                imported.report().unsureOf(unsure),
                imported.brought());
    }

    private static List<OutlineNode> renamed(List<OutlineNode> nodes, Map<String, String> anew) {
        return nodes.stream()
                .map(node -> node.but()
                        .id(anew.getOrDefault(node.id(), node.id()))
                        .prerequisites(node.prerequisites().stream()
                                .map(before -> new Prerequisite(
                                        anew.getOrDefault(before.node(), before.node()), before.kind()))
                                .toList())
                        .children(renamed(node.children(), anew))
                        .node())
                .toList();
    }

    private static List<String> other(Map<String, String> titles, Map<String, String> before) {
        return titles.entrySet().stream()
                .filter(now -> before.containsKey(now.getKey())
                        && !TopicFile.isSameTitle(now.getValue(), before.get(now.getKey())))
                .limit(MOST_TOLD)
                .map(now -> "the outside id %s was \"%s\" here and is \"%s\" now; it is not taken for the same"
                        .formatted(now.getKey(), before.get(now.getKey()), now.getValue()))
                .sorted()
                .toList();
    }
}
