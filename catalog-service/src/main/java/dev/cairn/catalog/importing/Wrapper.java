package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.OutlineNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A heading around the stages, which is none itself.
 *
 * <pre>
 * ## Curriculum           by its word
 * ### Foundations
 * ### Roofs
 *
 * ## All you need to read    as all numbered headings of the document are below it, more than there are beside it
 * ### 1. Foundations
 * ### 2. Walls
 * ### 3. Roofs
 * ## Tools
 * </pre>
 */
final class Wrapper {

    private static final Pattern WORDS = Pattern.compile(
            "(?:the |full |complete )?(?:curriculum|syllabus|roadmap|learning path|progress)",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_NUMBERED = 3;

    private final long curricula;
    private final long withNumbered;
    private final boolean areNumbered;

    /** Looks at the parts of one level together, once: there may be thousands. */
    Wrapper(List<Part> siblings) {
        curricula = siblings.stream().filter(Wrapper::curriculum).count();
        withNumbered = siblings.stream().filter(part -> numbered(part) > 0).count();
        areNumbered =
                siblings.stream().anyMatch(part -> TitleText.of(part.heading).label() != null);
    }

    /** Whether the part, which is one of them, is a wrapper. */
    boolean is(Part part) {
        if (part.parts.size() < 2 || part.parts.getFirst().level == Part.BOLD_LEVEL || !curriculum(part)) {
            return false;
        }
        return WORDS.matcher(TitleText.of(part.heading).title()).matches()
                || (curricula == 1 && !part.holdsItems())
                || isOnlyOneOfNumbered(part);
    }

    private boolean isOnlyOneOfNumbered(Part part) {
        long numbered = numbered(part);
        return withNumbered == 1 && !areNumbered && numbered >= FEWEST_NUMBERED && numbered > curricula;
    }

    private static long numbered(Part part) {
        return part.parts.stream()
                .filter(inner -> inner.level != Part.BOLD_LEVEL
                        && inner.holdsItemsAnywhere()
                        && TitleText.of(inner.heading).label() != null)
                .count();
    }

    private static boolean curriculum(Part part) {
        return part.holdsItemsAnywhere()
                && PartRole.of(part.heading) == PartRole.CURRICULUM
                && part.heading.length() <= OutlineNode.LONGEST_TITLE;
    }
}
