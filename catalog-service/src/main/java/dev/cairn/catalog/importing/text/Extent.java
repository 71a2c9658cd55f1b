package dev.cairn.catalog.importing.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the text before it is parsed: what is small as text and huge as a tree must not get that far. One pass.
 *
 * <p>Three things blow up: a table gives every row as many cells as its header has; the marks of one paragraph are
 * matched with each other in quadratic time (links are not); and every line of a paragraph deep within quotations belongs to each.
 */
public final class Extent {

    /** A header of 1,000 columns over 200 rows; the largest table of a curriculum has some hundreds of cells. */
    private static final long MOST_CELLS = 200_000;

    /** A paragraph of a thousand links with stress in each has some thousands. */
    private static final int MOST_MARKS = 30_000;

    /** Levels of quotation or list, times the lines of a paragraph: so many marks it has when it is written out. */
    private static final long MOST_LEVELS_TIMES_LINES = 500_000;

    /** Blocks within blocks, two to each level of a list; deeper marks are text. Everything after recurses on it. */
    public static final int DEEPEST_BLOCKS = 64;

    private static final String LEVELS = ">-*+";

    private static final String MARKS = "*_<`~";

    /** Opening brackets without their other half; every link that follows looks at each. Those of links pair up. */
    private static final int MOST_UNPAIRED = 1_000;

    /** The line below a table's header, with what may stand before it in a quotation or a list. */
    private static final String DELIMITER_ROW = "|-: \t>*+.)0123456789";

    private static final Pattern NEW_BLOCK = Pattern.compile("^ {0,3}(?:[-*+]|#{1,6}|1[.)])[ \t]");

    /**
     * Too much of something.
     *
     * @param line from 1, where it begins
     */
    public record TooMuch(String what, long count, long atMost, int line) {}

    private int marks;
    private int unpaired;
    private int marksSince;
    private long lines;
    private long levels;
    private long columns;
    private long rows;
    private int tableSince;

    private Extent() {}

    /** The first thing of which there is too much; null when there is none. */
    public static @Nullable TooMuch of(String text) {
        Extent extent = new Extent();
        int number = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            TooMuch much = extent.line(text, at, end, ++number);
            if (much != null) {
                return much;
            }
            at = end + 1;
        }
        return null;
    }

    private @Nullable TooMuch line(String text, int from, int end, int number) {
        boolean blank = true;
        boolean delimiter = true;
        int here = 0;
        int pipes = 0;
        for (int at = from; at < end; at++) {
            char character = text.charAt(at);
            blank &= character == ' ' || character == '\t';
            delimiter &= DELIMITER_ROW.indexOf(character) >= 0;
            here += MARKS.indexOf(character) >= 0 ? 1 : 0;
            unpaired += character == '[' ? 1 : character == ']' && unpaired > 0 ? -1 : 0;
            pipes += character == '|' ? 1 : 0;
        }
        if (blank || NEW_BLOCK.matcher(text).region(from, end).lookingAt()) {
            marks = 0;
            unpaired = 0;
            marksSince = number;
        }
        marks += here;
        lines = blank ? 0 : lines + 1;
        levels = blank ? 0 : Math.max(levels, levelsOf(text, from, end));
        if (levels * lines > MOST_LEVELS_TIMES_LINES) {
            return new TooMuch("levels times lines in one paragraph", levels * lines, MOST_LEVELS_TIMES_LINES, number);
        }
        if (blank) {
            columns = 0;
        } else if (delimiter && pipes >= columns) {
            columns = pipes + 1L;
            rows = 0;
            tableSince = number;
        }
        rows++;
        if (columns > 2 && columns * rows > MOST_CELLS) {
            return new TooMuch("cells in one table", columns * rows, MOST_CELLS, tableSince);
        }
        if (unpaired > MOST_UNPAIRED) {
            return new TooMuch(
                    "brackets without their other half in one paragraph", unpaired, MOST_UNPAIRED, marksSince);
        }
        return marks > MOST_MARKS ? new TooMuch("marks in one paragraph", marks, MOST_MARKS, marksSince) : null;
    }

    private static int levelsOf(String text, int from, int end) {
        int found = 0;
        for (int at = from; at < end; at++) {
            char character = text.charAt(at);
            if (LEVELS.indexOf(character) >= 0) {
                found++;
            } else if (character != ' ' && character != '\t') {
                break;
            }
        }
        return Math.min(found, DEEPEST_BLOCKS);
    }
}
