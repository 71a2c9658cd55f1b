package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that says something about the node it stands under: "Objective: …", "Prerequisites: …". */
sealed interface LineRecognizer {

    /** All of them; the first that knows a line has it. */
    List<LineRecognizer> ALL =
            List.of(new ObjectiveLine(), new OutcomeLine(), new PrerequisiteLine(), new WhyLine(), new DurationLine());

    /** Whether it knew the line and has put it into the node. */
    boolean take(String line, NodeSketch node);

    static boolean anyTakes(String line, NodeSketch node) {
        return ALL.stream().anyMatch(recognizer -> recognizer.take(line, node));
    }

    /** What stands behind the label; null if the line does not begin with it. */
    private static @Nullable String behind(Pattern label, String line, NodeSketch node) {
        String plain = Plain.withoutLeadingDecoration(line);
        Matcher matcher = label.matcher(plain);
        if (!matcher.find()) {
            return null;
        }
        node.consumed.add(matcher.group());
        return Plain.trim(plain.substring(matcher.end()));
    }

    /** "📌 Objective: Build a strong foundation" */
    record ObjectiveLine() implements LineRecognizer {
        private static final Pattern LABEL =
                Pattern.compile("^(?:learning )?(?:objectives?|goals?)\\s*[:：]", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean take(String line, NodeSketch node) {
            String text = behind(LABEL, line, node);
            return text != null && !text.isEmpty() && node.objectives.add(text);
        }
    }

    /** "Outcome: You can deploy a model." */
    record OutcomeLine() implements LineRecognizer {
        private static final Pattern LABEL =
                Pattern.compile("^(?:expected )?(?:outcomes?|deliverables?)\\s*[:：]", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean take(String line, NodeSketch node) {
            String text = behind(LABEL, line, node);
            return text != null && !text.isEmpty() && node.outcome.add(text);
        }
    }

    /** "Prerequisites: Linear algebra; Vectors" */
    record PrerequisiteLine() implements LineRecognizer {
        private static final Pattern LABEL =
                Pattern.compile("^(?:pre-?requisites?|requires|builds on)\\s*[:：]", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean take(String line, NodeSketch node) {
            String text = behind(LABEL, line, node);
            if (text == null || text.isEmpty()) {
                return false;
            }
            for (String title : text.split("[;；]", -1)) {
                if (!Plain.isBlank(title)) {
                    node.comesAfter.add(Plain.trim(title));
                }
            }
            return true;
        }
    }

    /** "Why? It is the language of the field." belongs to what it explains. */
    record WhyLine() implements LineRecognizer {
        private static final Pattern LABEL = Pattern.compile("^why\\?\\s*[:：]?\\s*", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean take(String line, NodeSketch node) {
            return LABEL.matcher(line).find() && node.description.add(line);
        }
    }

    /** "Duration: 2-3 weeks" */
    record DurationLine() implements LineRecognizer {
        private static final Pattern LABEL =
                Pattern.compile("^(?:duration|time|estimated time|estimate)\\s*[:：]", Pattern.CASE_INSENSITIVE);

        @Override
        public boolean take(String line, NodeSketch node) {
            Matcher label = LABEL.matcher(Plain.withoutLeadingDecoration(line));
            if (!label.find()) {
                return false;
            }
            String text = Plain.trim(Plain.withoutLeadingDecoration(line).substring(label.end()));
            var estimate = TitleText.duration(text);
            if (estimate == null || node.estimate != null) {
                return false;
            }
            node.estimate = estimate;
            node.consumed.add(line);
            return true;
        }
    }
}
