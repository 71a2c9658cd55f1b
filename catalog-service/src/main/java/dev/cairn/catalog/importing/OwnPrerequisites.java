package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Prerequisite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the prerequisites of one of our documents lead to: by the address of their link, or else by a title that stands
 * once, as a person may have written it. What leads nowhere is told in the description.
 */
final class OwnPrerequisites {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private OwnPrerequisites() {}

    static void resolve(List<OwnItem> items) {
        Set<String> ids = new HashSet<>();
        Map<String, String> idOfTitle = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (OwnItem item : items) {
            String id = item.givenId();
            if (!id.isEmpty()) {
                ids.add(id);
                String words = words(item.title);
                if (words.isEmpty() || idOfTitle.putIfAbsent(words, id) != null) {
                    twice.add(words);
                }
            }
        }
        twice.forEach(idOfTitle::remove);
        for (OwnItem item : items) {
            for (OwnItem.Before before : item.before) {
                String id = id(before, ids, idOfTitle);
                if (id == null) {
                    item.description.add(Parsing.escaped("Prerequisite: " + before.words()));
                } else {
                    item.prerequisites.add(new Prerequisite(id, before.soft() ? Prerequisite.SOFT : Prerequisite.HARD));
                }
            }
        }
    }

    private static @Nullable String id(OwnItem.Before before, Set<String> ids, Map<String, String> idOfTitle) {
        if (ids.contains(before.id())) {
            return before.id();
        }
        String byTitle = idOfTitle.get(words(before.words()));
        if (byTitle != null) {
            return byTitle;
        }
        return ID.matcher(before.id()).matches() ? before.id() : null;
    }

    private static String words(String title) {
        return String.join(" ", Plain.words(title));
    }
}
