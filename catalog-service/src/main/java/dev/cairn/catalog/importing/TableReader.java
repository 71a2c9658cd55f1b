package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;

/**
 * A table of which each row is a stage or a topic, and the columns are its fields: Phase | Category | Skills | Goals |
 * Outcome. A column whose name is not known is described as "Name: value"; one without a name, as by its value alone.
 */
final class TableReader {

    private final List<Node> headers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private final boolean isNumbered;

    /** As "Week 3", "viii" or "b"; a cell may be empty. */
    private static final Pattern NUMERAL = Pattern.compile(".*\\p{N}.*|[ivxlcIVXLC]*+|\\p{L}", Pattern.DOTALL);

    private static final Pattern IS_NUMBER = Pattern.compile("[\\p{N}.]++");
    private static final Pattern IS_WORD = Pattern.compile("\\p{L}{3,}+");

    private record Row(TableRow source, List<Node> cells) {}

    TableReader(TableBlock table) {
        for (Node section : Inline.children(table)) {
            for (Node row : Inline.children(section)) {
                if (section instanceof TableHead) {
                    for (Node cell : Inline.children(row)) {
                        headers.add(cell);
                        names.add(Inline.text(cell));
                        columns.add(TableColumn.of(names.getLast()));
                    }
                } else if (row instanceof TableRow body) {
                    rows.add(new Row(body, Inline.children(body)));
                }
            }
        }
        isNumbered = columns.contains(TableColumn.NUMBER);
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at) == TableColumn.NUMBER && !holdsNumbers(at)) {
                columns.set(at, TableColumn.DESCRIPTION);
            }
        }
        leaveOneTitle();
    }

    /** "Step" may as well head the names of the steps. */
    private boolean holdsNumbers(int column) {
        return rows.stream()
                .filter(row -> column < row.cells.size())
                .map(row -> Inline.text(row.cells.get(column)))
                .allMatch(text -> NUMERAL.matcher(text).matches());
    }

    /** Of several columns that could give the title the one that says so; of none the first that says nothing. */
    private void leaveOneTitle() {
        List<Integer> titles = IntStream.range(0, columns.size())
                .filter(at -> columns.get(at) == TableColumn.TITLE)
                .boxed()
                .toList();
        int title = titles.stream()
                .filter(at -> TableColumn.saysTitle(names.get(at)))
                .findFirst()
                .orElse(titles.isEmpty() ? Math.max(0, columns.indexOf(TableColumn.DESCRIPTION)) : titles.getFirst());
        titles.forEach(at -> columns.set(at, TableColumn.DESCRIPTION));
        if (title < columns.size()) {
            columns.set(title, TableColumn.TITLE);
        }
    }

    /** Whether its rows are the curriculum's stages: they are numbered, and a row has skills or goals of its own. */
    boolean isOfStages() {
        return isNumbered && (columns.contains(TableColumn.SKILLS) || columns.contains(TableColumn.OBJECTIVES));
    }

    /** Adds a node a row. */
    void readInto(NodeSketch parent, NodeKind kind) {
        headers.forEach(cell -> parent.resources.addAll(Inline.links(cell)));
        List<String> untold = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            if (TableColumn.of(names.get(at)) != TableColumn.DESCRIPTION && !rows.isEmpty()) {
                parent.consumed.add(names.get(at));
            } else if (!Plain.isBlank(names.get(at)) && (columns.get(at) == TableColumn.TITLE || isEmpty(at))) {
                untold.add(names.get(at));
            }
        }
        if (!untold.isEmpty()) {
            parent.description.add(Parsing.escaped(String.join(", ", untold)));
        }
        for (Row row : rows) {
            NodeSketch node = parent.child(kind, Parsing.lineOf(row.source));
            if (node.nodesOfOutline() <= NodeSketch.MOST_NODES) {
                read(row, parent, node);
            }
        }
    }

    private boolean isEmpty(int column) {
        return rows.stream()
                .allMatch(row -> column >= row.cells.size() || Plain.isBlank(Inline.text(row.cells.get(column))));
    }

    private void read(Row row, NodeSketch parent, NodeSketch node) {
        int title = columns.indexOf(TableColumn.TITLE);
        if (title >= 0 && title < row.cells.size()) {
            // First, as it may hold what other columns say better.
            node.resources.addAll(Inline.links(row.cells.get(title)));
            title(row.cells.get(title), node);
        }
        if (node.title.isEmpty()) {
            parent.dropLast(node);
            parent.resources.addAll(Inline.links(row.source));
            String text = Inline.text(row.source);
            if (!text.isEmpty()) {
                parent.description.add(Parsing.escaped(text));
            }
            return;
        }
        for (int at = 0; at < row.cells.size(); at++) {
            if (at != title) {
                Node cell = row.cells.get(at);
                node.resources.addAll(Inline.links(cell));
                if (!Plain.isBlank(Inline.text(cell))) {
                    boolean named = at < columns.size();
                    read(named ? columns.get(at) : TableColumn.DESCRIPTION, named ? names.get(at) : "", cell, node);
                }
            }
        }
    }

    private static void read(TableColumn column, String header, Node cell, NodeSketch node) {
        String text = Inline.text(cell);
        switch (column) {
            case NUMBER -> number(header, text, node);
            case SKILLS -> {
                for (String skill : Plain.listed(text)) {
                    if (!Plain.isBlank(skill)) {
                        NodeSketch topic = node.child(NodeKind.TOPIC, node.line);
                        topic.title = Plain.trim(skill);
                        ItemText.shorten(topic);
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
                    describe(header, text, node);
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
                    describe(header, text, node);
                }
            }
            case TITLE, DESCRIPTION -> describe(header, text, node);
        }
    }

    private static void describe(String header, String text, NodeSketch node) {
        node.description.add(Parsing.escaped(Plain.isBlank(header) ? text : header + ": " + text));
    }

    /** A row has one number; its title may say the same, and another column another one. */
    private static void number(String header, String text, NodeSketch node) {
        if (node.label == null) {
            // "Week" above "3" is week 3.
            node.label =
                    IS_NUMBER.matcher(text).matches() && IS_WORD.matcher(header).matches() ? header + " " + text : text;
        } else if (Plain.words(node.label).equals(Plain.words(text))) {
            node.consumed.add(text);
        } else {
            describe(header, text, node);
        }
    }

    /** "chat: [one](…) / [two](…)" does, "[chat](…)" does not: links became resources with their titles. */
    private static boolean saysMoreThanItsLinks(Node cell) {
        List<String> words = new ArrayList<>(Plain.words(Inline.text(cell)));
        Inline.links(cell).forEach(link -> Plain.words(link.title()).forEach(words::remove));
        return !words.isEmpty();
    }

    /** "**MLOps** *(Future Must-Have)*": what is set apart in italics and brackets is a tag. */
    private static void title(Node cell, NodeSketch node) {
        StringBuilder title = new StringBuilder();
        for (Node child : Inline.children(cell)) {
            String text = Inline.text(child);
            if (child instanceof Emphasis && text.matches("\\(.*\\)")) {
                node.tags.add(text.substring(1, text.length() - 1));
            } else {
                title.append(text).append(' ');
            }
        }
        // Where nothing is set apart, what is bold within a word stays in it.
        ItemText.sentence(node.tags.isEmpty() ? Inline.text(cell) : Plain.squeeze(title.toString()), node);
    }
}
