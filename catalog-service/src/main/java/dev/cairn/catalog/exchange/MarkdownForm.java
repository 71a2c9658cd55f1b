package dev.cairn.catalog.exchange;

import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.kit.Ids;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of our own Markdown, which its writer and its reader must agree on. README.md describes it. */
public final class MarkdownForm {

    /** Front matter by which a document is known as ours. */
    public static final String VERSION_KEY = "cairn";

    public static final int VERSION = 1;

    public static final String TIME = "**Time:**";
    public static final String LEVEL = "**Level:**";
    public static final String OPTIONAL = "**Optional**";
    public static final String TAGS = "**Tags:**";
    public static final String OUTCOME = "**Outcome:**";
    public static final String OBJECTIVES = "**Objectives:**";
    public static final String PREREQUISITES = "**Prerequisites:**";
    public static final String RESOURCES = "**Resources:**";

    /** Between the facts of one line. */
    public static final String BETWEEN_FACTS = " · ";

    /** Behind a prerequisite that advises only. */
    public static final String SOFT = "(recommended)";

    public static final String UNTITLED = "(untitled)";
    public static final String NOTES = "Notes";

    /** In a remark: what part of the document it stands in, beside the kinds of nodes. */
    public static final String ROLE = "part";

    public static final String ROADMAP = "roadmap";
    public static final String NOTE = "note";

    /** In a remark: how many levels below the deepest list a node stands. */
    public static final String BELOW = "below";

    /** Lists within lists; what is deeper is written beside, and its remark tells. Renderers stop at some depth. */
    public static final int DEEPEST_LIST = 12;

    private static final String EXACT = "exact";
    private static final String IS = "is";
    private static final String SHOWN = "shown";

    private static final Pattern FRONT =
            Pattern.compile("\\A---\\n(?:[a-z]{1,20}: ?[^\\n]{0,200}\\n){0,20}?cairn: 1\\n");

    private static final int HASH_LENGTH = 12;

    private MarkdownForm() {}

    /** Whether the text, with line feeds, begins as our documents do. */
    public static boolean isOurs(String text) {
        return FRONT.matcher(text).lookingAt();
    }

    /** "2–3 weeks", "1.5 hours". */
    public static String time(Estimate estimate) {
        String min = number(estimate.min());
        String max = number(estimate.max());
        return (min.equals(max) ? min : min + "–" + max) + " " + estimate.unit();
    }

    private static String number(double value) {
        return value == Math.rint(value) && value < 100_000 ? String.valueOf((long) value) : String.valueOf(value);
    }

    /**
     * What a remark has to hold so that the fields come back as they are: each that the text alone does not give back,
     * with a hash of what it does give. Null when it gives all of them.
     */
    public static @Nullable ObjectNode exact(ObjectNode wanted, ObjectNode shown) {
        ObjectNode exact = RoadmapJson.object();
        wanted.propertyNames().forEach(name -> note(name, wanted, shown, exact));
        shown.propertyNames().forEach(name -> note(name, wanted, shown, exact));
        return exact.isEmpty() ? null : exact;
    }

    private static void note(String name, ObjectNode wanted, ObjectNode shown, ObjectNode exact) {
        JsonNode is = wanted.get(name);
        JsonNode there = shown.get(name);
        if (is == null ? there != null : !is.equals(there)) {
            ObjectNode entry = exact.putObject(name);
            entry.put(SHOWN, hash(there));
            if (is != null) {
                entry.set(IS, is);
            }
        }
    }

    public static void put(ObjectNode exact, ObjectNode remark) {
        remark.set(EXACT, exact);
    }

    /** The fields with those that the remark knows exactly; what was edited since stays as it is shown. */
    public static ObjectNode exactly(ObjectNode shown, ObjectNode remark) {
        if (!(remark.get(EXACT) instanceof ObjectNode exact)) {
            return shown;
        }
        ObjectNode fields = shown.deepCopy();
        for (String name : exact.propertyNames()) {
            JsonNode entry = exact.get(name);
            if (entry.path(SHOWN).asString("").equals(hash(shown.get(name)))) {
                if (entry.has(IS)) {
                    fields.set(name, entry.get(IS));
                } else {
                    fields.remove(name);
                }
            }
        }
        return fields;
    }

    private static String hash(@Nullable JsonNode value) {
        return value == null
                ? "none"
                : Ids.hash(RoadmapJson.text(value).getBytes(StandardCharsets.UTF_8))
                        .substring(0, HASH_LENGTH);
    }
}
