package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Html;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a flowchart in mermaid's notation, statement by statement. For one chart and one thread. */
final class FlowChartReader {

    /** More is no curriculum, and each costs a node. */
    private static final int MOST_STATEMENTS = 5_000;

    private static final int LONGEST_STATEMENT = 4_000;
    private static final int MOST_ARROWS = 2_000;
    private static final int DEEPEST_GROUPS = 10;

    private static final Pattern HEAD = Pattern.compile("^(?:graph|flowchart(?:-elk)?)(?:\\s+(?:TB|TD|BT|LR|RL))?$");

    /** How it looks, and what screen readers say. */
    private static final Pattern LOOKS = Pattern.compile(
            "^(?:%%|(?:classDef|class|style|linkStyle|direction|accTitle|accDescr|title)\\b).*", Pattern.DOTALL);

    private static final Pattern SUBGRAPH = Pattern.compile("^subgraph(?:\\s+(.+))?$");
    private static final Pattern NAMED_TITLE = Pattern.compile("^([^\\s\\[]+)\\s*\\[(.+)\\]$");
    private static final Pattern CLICK = Pattern.compile("^click\\s+(\\S+)\\s+(?:href\\s+)?\"([^\"]+)\"(?:\\s.*)?$");
    private static final Pattern NAME = Pattern.compile("\\s*+([\\p{L}\\p{N}_]++(?:[-.][\\p{L}\\p{N}_]++)*+)");
    private static final Pattern CLASS = Pattern.compile(":::[\\w-]++");
    private static final Pattern ATTRIBUTES = Pattern.compile("@\\{([^}]*+)\\}");
    private static final Pattern LABEL = Pattern.compile("label:\\s*\"([^\"]*)\"");
    private static final Pattern AND = Pattern.compile("\\s*+&");

    /** An arrow with its text in the middle: {@code A -- needs --> B}. */
    private static final Pattern ARROW_WITH_TEXT = Pattern.compile(
            "\\s*+(<?)(--|==|-\\.)\\s*+(?![-=.>])([^|>]{1,200}?)\\s*(?:-{2,}|={2,}|\\.-+)(>|[ox](?=\\s))?");

    /** Any other: {@code A --> B}, {@code A -.->|needs| B}, {@code A --- B}. */
    private static final Pattern ARROW =
            Pattern.compile("\\s*+([<ox]?)(-{2,}+|={2,}+|-\\.++-|~{3,}+)(>|[ox](?=[\\s|]))?\\s*+(?:\\|([^|]*+)\\|)?");

    /** What may stand around a title, the longer ones first. */
    private static final Map<String, String> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("(((", ")))");
        SHAPES.put("((", "))");
        SHAPES.put("([", "])");
        SHAPES.put("(", ")");
        SHAPES.put("[[", "]]");
        SHAPES.put("[(", ")]");
        SHAPES.put("[/", "]");
        SHAPES.put("[\\", "]");
        SHAPES.put("[", "]");
        SHAPES.put("{{", "}}");
        SHAPES.put("{", "}");
        SHAPES.put(">", "]");
    }

    private final FlowChart chart = new FlowChart();
    private final Deque<FlowChart.Box> open = new ArrayDeque<>();
    private final List<String[]> clicks = new ArrayList<>();

    private FlowChartReader() {}

    /** The chart; null when the text is none, or has something in it that is not understood. */
    static @Nullable FlowChart read(String text) {
        List<String> statements = statements(text);
        if (statements.isEmpty()
                || statements.size() > MOST_STATEMENTS
                || !HEAD.matcher(statements.getFirst()).matches()) {
            return null;
        }
        FlowChartReader reader = new FlowChartReader();
        for (String statement : statements.subList(1, statements.size())) {
            if (!reader.take(statement)) {
                return null;
            }
        }
        for (String[] click : reader.clicks) {
            reader.chart.box(click[0], null).address = click[1];
        }
        return reader.open.isEmpty() && !reader.chart.boxes().isEmpty() ? reader.chart : null;
    }

    /** Lines, and what semicolons part, without remarks and without the settings before the head. */
    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().map(Plain::trim).toList()) {
            if (line.equals("---") && (statements.isEmpty() || within)) {
                within = !within;
            } else if (!within && !line.isEmpty() && !line.startsWith("%%")) {
                parted(line, statements);
            }
        }
        return statements;
    }

    /** A semicolon within quotes or brackets belongs to a title. */
    private static void parted(String line, List<String> into) {
        int from = 0;
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            quoted ^= character == '"';
            depth += "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            if (character == ';' && !quoted && depth <= 0) {
                add(line.substring(from, at), into);
                from = at + 1;
            }
        }
        add(line.substring(from), into);
    }

    private static void add(String statement, List<String> into) {
        if (!Plain.isBlank(statement)) {
            into.add(Plain.trim(statement));
        }
    }

    private boolean take(String statement) {
        if (statement.length() > LONGEST_STATEMENT) {
            return false;
        }
        if (LOOKS.matcher(statement).matches()) {
            return true;
        }
        Matcher click = CLICK.matcher(statement);
        if (click.matches()) {
            clicks.add(new String[] {click.group(1), click.group(2)});
            return true;
        }
        if (statement.equals("end")) {
            return open.poll() != null;
        }
        Matcher subgraph = SUBGRAPH.matcher(statement);
        return subgraph.matches() ? begin(subgraph.group(1)) : chain(statement);
    }

    private boolean begin(@Nullable String said) {
        String words = said == null ? "" : Plain.trim(said);
        Matcher named = NAMED_TITLE.matcher(words);
        String name = named.matches() ? named.group(1) : words;
        String title = title(named.matches() ? named.group(2) : words);
        if (title.isEmpty() || open.size() >= DEEPEST_GROUPS) {
            return false;
        }
        open.push(chart.group(name, title, open.peek()));
        return true;
    }

    /** Boxes that arrows join: {@code A[One] --> B & C -.->|later| D}. */
    private boolean chain(String statement) {
        Cursor cursor = new Cursor(statement);
        List<FlowChart.Box> before = boxes(cursor);
        while (!before.isEmpty() && !cursor.isAtEnd()) {
            MatchResult within = cursor.take(ARROW_WITH_TEXT);
            MatchResult arrow = within == null ? cursor.take(ARROW) : within;
            if (arrow == null) {
                return false;
            }
            String head = within == null ? arrow.group(3) : arrow.group(4);
            String text = within == null ? arrow.group(4) : arrow.group(3);
            List<FlowChart.Box> after = boxes(cursor);
            if (">".equals(head) && !"<".equals(arrow.group(1))) {
                if (!join(before, after, arrow.group(2).startsWith("-."), text == null ? "" : title(text))) {
                    return false;
                }
            }
            before = after;
        }
        return !before.isEmpty();
    }

    private boolean join(List<FlowChart.Box> before, List<FlowChart.Box> after, boolean isDotted, String text) {
        if (chart.arrows().size() + before.size() * after.size() > MOST_ARROWS) {
            return false;
        }
        for (FlowChart.Box from : before) {
            after.forEach(to -> chart.arrow(from, to, isDotted, text));
        }
        return true;
    }

    /** One or more boxes, joined by ampersands; none when something else stands there. */
    private List<FlowChart.Box> boxes(Cursor cursor) {
        List<FlowChart.Box> boxes = new ArrayList<>();
        do {
            MatchResult name = cursor.take(NAME);
            if (name == null) {
                return List.of();
            }
            FlowChart.Box box = chart.box(name.group(1), open.peek());
            if (!shape(cursor, box)) {
                return List.of();
            }
            cursor.take(CLASS);
            boxes.add(box);
        } while (cursor.take(AND) != null);
        return boxes;
    }

    /** The title of a box, if one stands there; false when it does not end. */
    private static boolean shape(Cursor cursor, FlowChart.Box box) {
        MatchResult attributes = cursor.take(ATTRIBUTES);
        if (attributes != null) {
            Matcher label = LABEL.matcher(attributes.group(1));
            box.title = label.find() ? title(label.group(1)) : box.title;
            return true;
        }
        for (Map.Entry<String, String> shape : SHAPES.entrySet()) {
            if (cursor.take(shape.getKey())) {
                String text = cursor.until(shape.getValue());
                String title = text == null ? "" : title(text);
                box.title = title.isEmpty() ? box.title : title;
                return text != null;
            }
        }
        return true;
    }

    /** A place in a statement, which only goes on. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at >= text.length();
        }

        /** What of the pattern stands here, and goes behind it; null when it does not. */
        @Nullable
        MatchResult take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                return null;
            }
            at = matcher.end();
            return matcher;
        }

        boolean take(String mark) {
            boolean isThere = text.startsWith(mark, at);
            at += isThere ? mark.length() : 0;
            return isThere;
        }

        /** What stands before a mark, and goes behind that; a mark within quotes is none. Null when it is not there. */
        @Nullable
        String until(String mark) {
            int quoted = text.startsWith("\"", at) ? text.indexOf('"', at + 1) : at;
            int end = text.indexOf(mark, Math.max(at, quoted));
            if (end < 0) {
                return null;
            }
            String before = text.substring(at, end);
            at = end + mark.length();
            return before;
        }
    }

    /** Plain words: without quotes, line breaks and slants of the shape. */
    private static String title(String written) {
        String title = written.replaceAll("(?i)<br\\s*/?>", " ").replace("\\n", " ");
        title = Plain.trim(title);
        if (title.endsWith("/") || title.endsWith("\\")) {
            title = title.substring(0, title.length() - 1);
        }
        if (title.length() > 1 && title.startsWith("\"") && title.endsWith("\"")) {
            title = title.substring(1, title.length() - 1);
        }
        return Plain.squeeze(Html.of(title.replace("`", "")).text());
    }
}
