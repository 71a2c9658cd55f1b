package dev.cairn.catalog.editing.http;

import dev.cairn.catalog.editing.http.OperationRequest.PartRequest;
import dev.cairn.catalog.editing.model.DraftLimits;
import dev.cairn.catalog.editing.model.Field;
import dev.cairn.catalog.editing.model.Operation;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.kit.Ids;
import dev.cairn.kit.problem.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes an operation of what was sent, or says everything that is wrong with its form. For one request. */
final class OperationForm {

    private static final String WORDS =
            "add, rename, move, split, merge, replace, set-field, link-prerequisite, unlink-prerequisite, hide, show or"
                    + " remove";

    private final OperationRequest sent;
    private final Ids ids;
    private final Checks checks = new Checks();

    private OperationForm(OperationRequest sent, Ids ids) {
        this.sent = sent;
        this.ids = ids;
    }

    /**
     * Reads it.
     *
     * @param ids of the nodes that it makes
     * @throws dev.cairn.kit.problem.ProblemException 422 with everything that is wrong
     */
    static Operation read(OperationRequest sent, Ids ids) {
        OperationForm form = new OperationForm(sent, ids);
        Operation operation = form.operation();
        form.checks.orThrow();
        return Objects.requireNonNull(operation);
    }

    private @Nullable Operation operation() {
        String word = sent.operation() == null ? "" : sent.operation();
        return switch (word) {
            case "add" -> new Operation.Add(ids.next(), kind(), title(), parent(), sent.position());
            case "rename" -> new Operation.Rename(node(), title());
            case "move" -> new Operation.Move(node(), parent(), sent.position());
            case "split" -> new Operation.Split(node(), parts());
            case "merge" -> new Operation.Merge(ids.next(), nodes("nodes", sent.nodes(), true), otherTitle());
            case "replace" -> new Operation.Replace(node(), ids.next(), otherTitle());
            case "set-field" -> setField();
            case "link-prerequisite" -> new Operation.LinkPrerequisite(node(), prerequisite(), strength());
            case "unlink-prerequisite" -> new Operation.UnlinkPrerequisite(node(), prerequisite());
            case "hide" -> new Operation.Hide(node());
            case "show" -> new Operation.Show(node());
            case "remove" -> new Operation.Remove(node());
            default -> {
                checks.that(false, "operation", sent.operation(), WORDS);
                yield null;
            }
        };
    }

    private @Nullable Operation setField() {
        Field field = Field.settable(sent.field() == null ? "" : sent.field()).orElse(null);
        if (field == null) {
            checks.that(
                    false,
                    "field",
                    sent.field(),
                    Field.SETTABLE.stream().map(Field::word).sorted().toList().toString());
            return null;
        }
        return new Operation.SetField(node(), field, new FieldValue(checks).of(field, sent.value()));
    }

    private String node() {
        checks.that(sent.node() != null, "node", null, "the id of a node");
        return sent.node() == null ? "" : sent.node();
    }

    private String parent() {
        return sent.parent() == null ? "" : sent.parent();
    }

    private String prerequisite() {
        checks.that(sent.prerequisite() != null, "prerequisite", null, "the id of a node");
        return sent.prerequisite() == null ? "" : sent.prerequisite();
    }

    private String title() {
        return checks.text("title", sent.title(), OutlineNode.LONGEST_TITLE);
    }

    private @Nullable String otherTitle() {
        return sent.title() == null ? null : title();
    }

    private NodeKind kind() {
        if (sent.kind() == null) {
            return NodeKind.TOPIC;
        }
        return kind(checks, "kind", sent.kind());
    }

    static NodeKind kind(Checks checks, String path, @Nullable Object word) {
        for (NodeKind kind : NodeKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        checks.that(false, path, word, "stage, section or topic");
        return NodeKind.TOPIC;
    }

    private String strength() {
        String kind = sent.kind() == null ? Prerequisite.HARD : sent.kind().toLowerCase(Locale.ROOT);
        checks.that(
                kind.equals(Prerequisite.HARD) || kind.equals(Prerequisite.SOFT), "kind", sent.kind(), "hard or soft");
        return kind;
    }

    private List<Operation.Part> parts() {
        List<PartRequest> sentParts = sent.parts() == null ? List.of() : sent.parts();
        checks.that(
                sentParts.size() >= 2 && sentParts.size() <= DraftLimits.MOST_PARTS,
                "parts",
                sentParts.size(),
                "2 to " + DraftLimits.MOST_PARTS + " parts");
        List<Operation.Part> parts = new ArrayList<>();
        for (int at = 0; at < Math.min(sentParts.size(), DraftLimits.MOST_PARTS); at++) {
            String path = "parts[" + at + "]";
            PartRequest part = sentParts.get(at);
            // A list may hold null in JSON.
            checks.that(part != null, path, null, "a part with a title");
            if (part != null) {
                parts.add(new Operation.Part(
                        ids.next(),
                        checks.text(path + ".title", part.title(), OutlineNode.LONGEST_TITLE),
                        nodes(path + ".children", part.children(), false)));
            }
        }
        return parts;
    }

    private List<String> nodes(String path, @Nullable List<String> sentIds, boolean atLeastTwo) {
        List<String> there = sentIds == null
                ? List.of()
                : sentIds.stream().filter(Objects::nonNull).toList();
        checks.that(sentIds == null || there.size() == sentIds.size(), path, null, "ids of nodes");
        checks.that(!atLeastTwo || there.size() >= 2, path, there.size(), "ids of two nodes or more");
        return there;
    }
}
