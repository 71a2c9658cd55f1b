package dev.cairn.catalog.importing;

import dev.cairn.catalog.importing.text.Plain;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a heading's part of the document is, told by the heading's words. The first that fits, in this order; what fits
 * none is curriculum.
 */
enum PartRole {
    /** What the document is about: it describes the roadmap. */
    OVERVIEW("overview|summary|introduction|about( this .*)?|what is this.*|roadmap summary"),
    /** Repeats the headings. */
    CONTENTS("(table of )?contents|toc|index|目录|índice|tabla de contenidos?"),
    /** When to learn what: an optional section, for the learner's own use. */
    SCHEDULE("(weekly |daily )?(study |learning )(plan|schedule)|weekly (plan|schedule)"),
    /** Work to choose from at the end: an optional section. */
    CAPSTONES("(suggested |recommended |final )?capstones?( projects?)?"),
    /** What a learner can do at the end. */
    OUTCOME("(final |learning |expected )?outcomes?"),
    /** About the document and its authors, not about the subject. */
    KEPT("contribut.*|support( .*)?|connect( .*)?|contact( .*)?|licen[cs]e.*|acknowledge?ments?|credits|authors?"
            + "|sponsors?.*|community|(the )?team|disclaimer|give a star.*|wrap up|star history|follow( .*)?|feedback|changelog|code of conduct"
            + "|recommendations?|emerging trends|further reading"),
    /** The subject itself. */
    CURRICULUM("");

    private final Pattern words;

    PartRole(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static PartRole of(String title) {
        TitleText text = TitleText.of(title);
        // Whatever its title says, "Stage 12: …" is a stage.
        if (text.label() != null && TitleText.isNamed(text.label())) {
            return CURRICULUM;
        }
        String plain = Plain.trim(Plain.withoutTrailing("!?.", text.title()));
        for (PartRole role : values()) {
            if (role != CURRICULUM && matches(role, plain)) {
                return role;
            }
        }
        return CURRICULUM;
    }

    private static boolean matches(PartRole role, String title) {
        return role.words.matcher(title).matches()
                || (role == OVERVIEW && title.toLowerCase(Locale.ROOT).endsWith(" overview"));
    }
}
