package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.roadmap.model.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a label taken apart: "🟣 Phase 1: Foundations (2-3 Months)" is the label "Phase 1:", the title
 * "Foundations" and an estimate of 2 to 3 months.
 *
 * @param label numbering as it stood; null when there was none
 * @param title the rest
 * @param optional whether brackets said so
 * @param tags what else stood in brackets and is a hint, not a name
 * @param consumed words that became structure
 */
record TitleText(
        @Nullable String label,
        String title,
        @Nullable Estimate estimate,
        boolean optional,
        List<String> tags,
        List<String> consumed) {

    /** "Phase 1:", "Module 0 -", "Step 3.", "Week 2 —", in the words that curricula use. */
    private static final Pattern WORD_AND_NUMBER = Pattern.compile(
            "^((?:phase|stage|module|step|week|level|part|unit|chapter|day|month)\\s+(?:\\d{1,3}|[ivx]{1,5}))\\s*(?:[:.)\\-–—|]+\\s*|\\s+|$)",
            Pattern.CASE_INSENSITIVE);

    /** "1.", "2)", "3:", and keycap digits; not a year and not "3D". */
    private static final Pattern NUMBER =
            Pattern.compile("^((?:\\d{1,3}(?:\\.\\d{1,3})*+[.):]|(?:\\d\\uFE0F?\\u20E3)++|\\uD83D\\uDD1F))\\s*+");

    private static final Pattern LAST_BRACKETS = Pattern.compile("\\s*[(\\[（]([^()\\[\\]（）]{1,60})[)\\]）]\\s*[:：]?$");

    /** The digits are bounded, as a number of hundreds of them is infinite. */
    private static final Pattern DURATION = Pattern.compile(
            "^(?:~|≈|±|about|approx\\.?|ca\\.?)?\\s*(\\d{1,5}(?:[.,]\\d{1,5})?)\\s*(?:(?:-|–|—|to)\\s*(\\d{1,5}(?:[.,]\\d{1,5})?))?\\+?\\s*"
                    + "(minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|years?)$",
            Pattern.CASE_INSENSITIVE);

    /** Hints about a part of a curriculum that authors put into brackets. */
    private static final Pattern HINT = Pattern.compile(
            "^(?:ongoing|pre-?requisites?|prerequisites?|bonus|advanced|beginner|intermediate)$",
            Pattern.CASE_INSENSITIVE);

    static TitleText of(String text) {
        List<String> consumed = new ArrayList<>();
        String rest = Plain.squeeze(text);
        String label = null;
        Matcher keycap = NUMBER.matcher(rest);
        if (keycap.find()) {
            label = Plain.trim(keycap.group());
            rest = rest.substring(keycap.end());
        }
        rest = Plain.withoutLeadingDecoration(rest);
        Matcher word = WORD_AND_NUMBER.matcher(rest);
        Matcher number = NUMBER.matcher(rest);
        if (word.find() && !Plain.isBlank(rest.substring(word.end()))) {
            label = Plain.trim(word.group());
            rest = rest.substring(word.end());
        } else if (label == null && number.find() && !Plain.isBlank(rest.substring(number.end()))) {
            label = Plain.trim(number.group());
            rest = rest.substring(number.end());
        }
        Estimate estimate = null;
        boolean optional = false;
        List<String> tags = new ArrayList<>();
        Matcher brackets = LAST_BRACKETS.matcher(rest);
        if (brackets.find() && brackets.start() > 0) {
            String inside = Plain.squeeze(brackets.group(1));
            List<String> unclaimed = new ArrayList<>();
            for (String part : inside.split("[,;]", -1)) {
                String piece = Plain.trim(part);
                Estimate duration = duration(piece);
                if (duration != null && estimate == null) {
                    estimate = duration;
                } else if (piece.equalsIgnoreCase("optional")) {
                    optional = true;
                } else if (HINT.matcher(piece).matches()) {
                    tags.add(piece);
                } else {
                    unclaimed.add(piece);
                }
            }
            if (unclaimed.isEmpty()) {
                consumed.add(inside);
                rest = rest.substring(0, brackets.start());
            } else {
                estimate = null;
                optional = false;
                tags.clear();
            }
        }
        return new TitleText(label, withoutTrailingColon(rest), estimate, optional, List.copyOf(tags), consumed);
    }

    /** "2-3 months", "1 hour", "~4 weeks"; null for anything else. */
    static @Nullable Estimate duration(String text) {
        Matcher duration = DURATION.matcher(Plain.squeeze(text));
        if (!duration.matches()) {
            return null;
        }
        double min = Double.parseDouble(duration.group(1).replace(',', '.'));
        double max = duration.group(2) == null
                ? min
                : Double.parseDouble(duration.group(2).replace(',', '.'));
        return max < min ? null : new Estimate(min, max, unit(duration.group(3)));
    }

    static String withoutTrailingColon(String text) {
        return Plain.trim(Plain.withoutTrailing(":：", text));
    }

    private static String unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h' -> "hours";
            case 'd' -> "days";
            case 'w' -> "weeks";
            case 'y' -> "years";
            default -> word.toLowerCase(Locale.ROOT).startsWith("mo") ? "months" : "minutes";
        };
    }

    /** Whether a label says what it numbers, as "Stage 12:" does and "12." does not. */
    static boolean isNamed(String label) {
        return Character.isLetter(label.codePointAt(0));
    }

    /** Puts what was found into a node. */
    void into(NodeSketch node) {
        node.label = label;
        node.title = title;
        node.estimate = estimate;
        node.optional = node.optional || optional;
        node.tags.addAll(tags);
        node.consumed.addAll(consumed);
    }
}
