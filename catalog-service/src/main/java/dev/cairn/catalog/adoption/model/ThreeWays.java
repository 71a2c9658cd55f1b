package dev.cairn.catalog.adoption.model;

import dev.cairn.catalog.adoption.model.UpstreamChange.Kind;
import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.kit.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One comparison of what was there, what is there and what is here. For one thread. */
final class ThreeWays {

    /** Enough to tell apart what one author sees. */
    private static final int ID = 20;

    private final Tree base;
    private final Tree theirs;
    private final Tree ours;
    private final Set<String> movedThere;
    private final Set<String> movedHere;
    private final Set<String> stillElsewhere;
    private final List<UpstreamChange> changes = new ArrayList<>();

    /** By each new node, the change that brings it. */
    private final Map<String, String> bringing = new HashMap<>();

    ThreeWays(Tree base, Tree theirs, Tree ours) {
        this.base = base;
        this.theirs = theirs;
        this.ours = ours;
        this.movedThere = Moves.between(base, theirs);
        this.movedHere = Moves.between(base, ours);
        this.stillElsewhere = Moves.between(ours, theirs);
    }

    List<UpstreamChange> changes() {
        for (String id : theirs.ids()) {
            if (base.has(id)) {
                content(id);
                if (movedThere.contains(id)) {
                    moved(id);
                }
            } else if (base.has(parent(id, theirs))) {
                appeared(id);
            }
        }
        for (String id : base.ids()) {
            if (!theirs.has(id) && theirs.has(parent(id, base))) {
                gone(id);
            }
        }
        return changes;
    }

    private void content(String id) {
        OutlineNode was = base.node(id);
        OutlineNode is = theirs.node(id);
        for (Field field : Field.differing(was, is)) {
            Standing standing;
            if (!ours.has(id)) {
                standing = Standing.MOOT;
            } else if (field.isSame(ours.node(id), is)) {
                standing = Standing.THERE;
            } else {
                standing = field.isSame(ours.node(id), was) ? Standing.CLEAN : Standing.COLLIDING;
            }
            changes.add(new UpstreamChange(
                    id("content", id, field.word(), String.valueOf(field.read(is))),
                    field == Field.TITLE ? Kind.RENAMED : Kind.CHANGED,
                    id,
                    field,
                    List.of(id),
                    standing,
                    theirs.path(id),
                    ours.isHidden(id),
                    null,
                    InWords.of(field, id, base),
                    InWords.of(field, id, theirs),
                    InWords.of(field, id, ours)));
        }
    }

    private void moved(String id) {
        String parent = parent(id, theirs);
        Standing standing;
        if (!ours.has(id)) {
            standing = Standing.MOOT;
        } else if (parent.equals(ours.parent(id)) && !stillElsewhere.contains(id)) {
            standing = Standing.THERE;
        } else {
            standing = movedHere.contains(id) || isRemovedHere(parent) ? Standing.COLLIDING : Standing.CLEAN;
        }
        changes.add(new UpstreamChange(
                id("moved", id, parent, String.valueOf(theirs.before(id))),
                Kind.MOVED,
                id,
                null,
                List.of(id),
                standing,
                theirs.path(id),
                ours.isHidden(id) || ours.isHidden(parent),
                ours.has(parent) ? null : bringing.get(parent),
                InWords.place(id, base),
                InWords.place(id, theirs),
                InWords.place(id, ours)));
    }

    private void appeared(String id) {
        String parent = parent(id, theirs);
        List<String> nodes = below(id, theirs, node -> !base.has(node));
        String change = id(
                "new",
                id,
                parent,
                nodes.stream().map(node -> theirs.node(node).toString()).collect(Collectors.joining("\n")));
        nodes.forEach(node -> bringing.put(node, change));
        Standing standing = nodes.stream().allMatch(ours::has)
                ? Standing.THERE
                : isRemovedHere(parent) ? Standing.COLLIDING : Standing.CLEAN;
        changes.add(new UpstreamChange(
                change,
                Kind.NEW,
                id,
                null,
                nodes,
                standing,
                theirs.path(id),
                ours.isHidden(parent),
                null,
                List.of(),
                InWords.of(Field.TITLE, id, theirs),
                InWords.of(Field.TITLE, id, ours)));
    }

    private void gone(String id) {
        List<String> nodes = below(id, base, node -> !theirs.has(node));
        List<String> here = nodes.stream().filter(ours::has).toList();
        Set<String> going = Set.copyOf(nodes);
        Standing standing = here.isEmpty()
                ? Standing.THERE
                : here.stream().allMatch(node -> isUntouched(node, going)) ? Standing.CLEAN : Standing.COLLIDING;
        changes.add(new UpstreamChange(
                id("gone", id, "", String.join("\n", nodes)),
                Kind.REMOVED,
                id,
                null,
                nodes,
                standing,
                base.path(id),
                ours.isHidden(id),
                null,
                InWords.of(Field.TITLE, id, base),
                List.of(),
                InWords.of(Field.TITLE, id, ours)));
    }

    /** To hide something is no reason to keep it; what stands below it and is ours is one. */
    private boolean isUntouched(String id, Set<String> going) {
        return Set.of(Field.HIDDEN, Field.PREREQUISITES).containsAll(Field.differing(base.node(id), ours.node(id)))
                && !movedHere.contains(id)
                && ours.children(id).stream().allMatch(child -> going.contains(child) || id.equals(base.parent(child)));
    }

    private boolean isRemovedHere(String id) {
        return base.has(id) && !ours.has(id);
    }

    /** The node and what hangs below it without a gap. */
    private static List<String> below(String id, Tree tree, Predicate<String> belongs) {
        List<String> found = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(id);
        while (!open.isEmpty()) {
            String at = open.pop();
            found.add(at);
            tree.children(at).reversed().stream().filter(belongs).forEach(open::push);
        }
        return found;
    }

    /** Not for the roadmap, which every tree has. */
    private static String parent(String id, Tree tree) {
        return Objects.requireNonNull(tree.parent(id), id);
    }

    private static String id(String what, String node, String where, String value) {
        String text = what + "\n" + node + "\n" + where + "\n" + value;
        return Ids.hash(text.getBytes(StandardCharsets.UTF_8)).substring(0, ID);
    }
}
