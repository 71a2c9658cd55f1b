package dev.cairn.catalog.importing.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables with rows that are longer than their header. A parser of tables drops what stands beyond the header, so the
 * header is widened before, by columns without a name; then the parser gives every cell, and all who come after see it.
 *
 * <pre>
 * | Knot    | Use   |             | Knot    | Use   | |
 * |---------|-------|             |---------|-------|---|
 * | Bowline | loops | quickly |   | Bowline | loops | quickly |
 * </pre>
 */
public final class RaggedTables {

    /** What may stand before a row: marks of the quotation and of the list item that it is in. */
    private static final Pattern BEFORE = Pattern.compile("^[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)*+");

    private static final Pattern DELIMITER = Pattern.compile("\\|?+[ \\t]*+:?+-++:?+[ \\t|:-]*+");
    private static final Pattern FENCE = Pattern.compile("(`{3,}+|~{3,}+)(.*+)");

    private final String[] lines;
    private boolean changed;

    private RaggedTables(String text) {
        this.lines = text.split("\n", -1);
    }

    /** The text with headers as wide as their widest row; lines stay where they are. */
    public static String widened(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        RaggedTables tables = new RaggedTables(text);
        tables.widen();
        return tables.changed ? String.join("\n", tables.lines) : text;
    }

    private void widen() {
        String fence = "";
        for (int at = 0; at < lines.length; at++) {
            String row = row(at);
            Matcher mark = FENCE.matcher(row);
            if (mark.matches()) {
                if (fence.isEmpty()) {
                    fence = mark.group(1);
                } else if (row.startsWith(fence)
                        && mark.group(2).replaceFirst("^[`~]++", "").isBlank()) {
                    fence = "";
                }
            } else if (fence.isEmpty()
                    && at > 0
                    && isDelimiter(row)
                    && row(at - 1).indexOf('|') >= 0) {
                at = widen(at);
            }
        }
    }

    /** Widens the table whose delimiter row this is, and gives its last line. */
    private int widen(int delimiter) {
        int columns = cells(row(delimiter - 1));
        int delimiters = cells(row(delimiter));
        int widest = columns;
        int last = delimiter;
        while (last + 1 < lines.length && lines[last + 1].indexOf('|') >= 0) {
            widest = Math.max(widest, cells(row(++last)));
        }
        // Where the delimiter row is the shorter one, it is no table.
        if (widest > columns && delimiters >= columns) {
            lines[delimiter - 1] = widened(lines[delimiter - 1], " |", widest - columns);
            lines[delimiter] = widened(lines[delimiter], "---|", Math.max(0, widest - delimiters));
            changed = true;
        }
        return last;
    }

    private static String widened(String line, String column, int more) {
        String row = line.stripTrailing();
        return row + (endsInPipe(row) ? "" : "|") + column.repeat(more);
    }

    private static boolean isDelimiter(String row) {
        return row.indexOf('|') >= 0 && DELIMITER.matcher(row).matches();
    }

    private String row(int at) {
        Matcher before = BEFORE.matcher(lines[at]);
        return (before.find() ? lines[at].substring(before.end()) : lines[at]).stripTrailing();
    }

    /** As the parser counts them: a pipe behind a backslash parts nothing, and those at both ends neither. */
    private static int cells(String row) {
        int pipes = 0;
        for (int at = 0; at < row.length(); at++) {
            char character = row.charAt(at);
            if (character == '\\' && at + 1 < row.length() && row.charAt(at + 1) == '|') {
                at++;
            } else if (character == '|') {
                pipes++;
            }
        }
        return pipes + 1 - (row.startsWith("|") ? 1 : 0) - (endsInPipe(row) && row.length() > 1 ? 1 : 0);
    }

    private static boolean endsInPipe(String row) {
        return row.endsWith("|") && !row.endsWith("\\|");
    }
}
