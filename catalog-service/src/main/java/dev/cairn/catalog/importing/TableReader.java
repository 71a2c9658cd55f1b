package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;

/**
 * A table of which each row is a stage or a topic, and the columns are its fields: Phase | Category | Skills | Goals |
 * Outcome.
 */
final class TableReader {

    private final List<String> headers = new ArrayList<>();
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();

    TableReader(TableBlock table) {
        for (Node section : Inline.children(table)) {
            for (Node row : Inline.children(section)) {
                if (section instanceof TableHead) {
                    for (Node cell : Inline.children(row)) {
                        headers.add(Inline.text(cell));
                        columns.add(TableColumn.of(Inline.text(cell)));
                    }
                } else if (row instanceof TableRow body) {
                    rows.add(body);
                }
            }
        }
        if (!columns.contains(TableColumn.TITLE)) {
            int first = columns.indexOf(TableColumn.DESCRIPTION);
            int title = first < 0 ? 0 : first;
            if (title < columns.size()) {
                columns.set(title, TableColumn.TITLE);
            }
        }
    }

    /** Whether its rows are the curriculum's stages: they are numbered, and a row has skills or goals of its own. */
    boolean isOfStages() {
        return columns.contains(TableColumn.NUMBER)
                && (columns.contains(TableColumn.SKILLS) || columns.contains(TableColumn.OBJECTIVES));
    }

    /** Adds a node a row. */
    void readInto(NodeSketch parent, NodeKind kind) {
        parent.consumed.addAll(headers);
        for (TableRow row : rows) {
            NodeSketch node = parent.child(kind, Parsing.lineOf(row));
            if (node.nodesOfOutline() > NodeSketch.MOST_NODES) {
                continue;
            }
            List<Node> cells = Inline.children(row);
            for (int at = 0; at < cells.size() && at < columns.size(); at++) {
                if (cells.get(at) instanceof TableCell cell && !Plain.isBlank(Inline.text(cell))) {
                    read(columns.get(at), headers.get(at), cell, node);
                }
            }
            if (node.title.isEmpty()) {
                parent.dropLast(node);
                parent.description.add(Parsing.escaped(Inline.text(row)));
            }
        }
    }

    private static void read(TableColumn column, String header, TableCell cell, NodeSketch node) {
        String text = Inline.text(cell);
        node.resources.addAll(Inline.links(cell));
        switch (column) {
            case NUMBER -> node.label = text;
            case TITLE -> title(cell, node);
            case SKILLS -> {
                for (String skill : Plain.listed(text)) {
                    if (!Plain.isBlank(skill)) {
                        node.child(NodeKind.TOPIC, node.line).title = Plain.trim(skill);
                    }
                }
            }
            case OBJECTIVES -> {
                for (String objective : text.split(";", -1)) {
                    if (!Plain.isBlank(objective)) {
                        node.objectives.add(Plain.trim(objective));
                    }
                }
            }
            case OUTCOME -> node.outcome.add(Parsing.escaped(text));
            case DURATION -> {
                Estimate estimate = TitleText.duration(text);
                if (estimate == null || node.estimate != null) {
                    node.description.add(Parsing.escaped(header + ": " + text));
                } else {
                    node.estimate = estimate;
                    node.consumed.add(text);
                }
            }
            case PREREQUISITES -> {
                for (String before : text.split("[;,]", -1)) {
                    if (Plain.trim(before).matches("(?i)none|-|–|—|n/a|")) {
                        node.consumed.add(before);
                    } else {
                        node.comesAfter.add(Plain.trim(before));
                    }
                }
            }
            case RESOURCES -> {
                if (saysMoreThanItsLinks(cell)) {
                    node.description.add(Parsing.escaped(header + ": " + text));
                }
            }
            case DESCRIPTION -> node.description.add(Parsing.escaped(header + ": " + text));
        }
    }

    /** "chat: [one](…) / [two](…)" does, "[chat](…)" does not: links became resources with their titles. */
    private static boolean saysMoreThanItsLinks(TableCell cell) {
        List<String> words = new ArrayList<>(Plain.words(Inline.text(cell)));
        Inline.links(cell).forEach(link -> Plain.words(link.title()).forEach(words::remove));
        return !words.isEmpty();
    }

    /** "**MLOps** *(Future Must-Have)*": what is set apart in italics and brackets is a tag. */
    private static void title(TableCell cell, NodeSketch node) {
        StringBuilder title = new StringBuilder();
        for (Node child : Inline.children(cell)) {
            String text = Inline.text(child);
            if (child instanceof Emphasis && text.matches("\\(.*\\)")) {
                node.tags.add(text.substring(1, text.length() - 1));
            } else {
                title.append(text).append(' ');
            }
        }
        String label = node.label;
        TitleText.of(title.toString()).into(node);
        node.label = node.label == null ? label : node.label;
    }
}
