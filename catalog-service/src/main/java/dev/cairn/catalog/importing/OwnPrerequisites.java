package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the prerequisites of one of our documents lead to: by the address of their link, or else by a title that stands
 * once, as a person may have written it. What leads nowhere is told in the description.
 */
final class OwnPrerequisites {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private OwnPrerequisites() {}

    static void resolve(List<OwnItem> items) {
        List<OwnItem> known =
                items.stream().filter(item -> !item.givenId().isEmpty()).toList();
        Set<String> ids = known.stream().map(OwnItem::givenId).collect(Collectors.toSet());
        NamedNodes named = NamedNodes.titled(known, OwnItem::givenId, item -> item.title);
        for (OwnItem item : items) {
            for (OwnItem.Before before : item.before) {
                String id = id(before, ids, named);
                if (id == null) {
                    item.description.add(Parsing.escaped("Prerequisite: " + before.words()));
                } else {
                    item.prerequisites.add(new Prerequisite(id, before.soft() ? Prerequisite.SOFT : Prerequisite.HARD));
                }
            }
        }
    }

    private static @Nullable String id(OwnItem.Before before, Set<String> ids, NamedNodes named) {
        if (ids.contains(before.id())) {
            return before.id();
        }
        String byTitle = named.idOf(before.words());
        if (byTitle != null) {
            return byTitle;
        }
        return ID.matcher(before.id()).matches() ? before.id() : null;
    }
}
