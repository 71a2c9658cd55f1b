package dev.cairn.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes values out of JSON objects and notes what is not as it should be. For one document and one thread. */
final class Values {

    /** More help nobody. */
    private static final int MOST_FAULTS = 100;

    private static final int LONGEST_SHOWN = 100;

    /** Ids become names of fields in stores and parts of addresses. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(String path, @Nullable JsonNode found, String expected) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(path, shown(found), expected));
        }
    }

    void that(boolean condition, String path, @Nullable JsonNode found, String expected) {
        if (!condition) {
            fault(path, found, expected);
        }
    }

    void noOthers(ObjectNode json, String path, Set<String> known) {
        for (String name : json.propertyNames()) {
            that(known.contains(name), below(path, name), json.get(name), "no field of this name");
        }
    }

    /** A text that must be there; "" if it is not. */
    String text(ObjectNode json, String name, String path) {
        JsonNode value = json.path(name);
        return text(value, below(path, name));
    }

    @Nullable
    String optionalText(ObjectNode json, String name, String path) {
        return json.has(name) ? text(json, name, path) : null;
    }

    List<String> texts(ObjectNode json, String name, String path) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        for (JsonNode value : array(json, name, path)) {
            texts.add(text(value, below(path, name) + "[" + at++ + "]"));
        }
        return texts;
    }

    /** One of the words; the first of them if it is not. */
    String word(ObjectNode json, String name, String path, List<String> words) {
        String word = json.path(name).asString("");
        if (!json.path(name).isString() || !words.contains(word)) {
            fault(below(path, name), json.get(name), "one of " + String.join(", ", words));
            return words.getFirst();
        }
        return word;
    }

    String id(ObjectNode json, String name, String path) {
        JsonNode value = json.path(name);
        boolean right = value.isString() && ID.matcher(value.stringValue()).matches();
        that(right, below(path, name), json.get(name), "1 to 64 letters, digits, - and _");
        return right ? value.stringValue() : "";
    }

    boolean flag(ObjectNode json, String name, String path) {
        that(!json.has(name) || json.path(name).isBoolean(), below(path, name), json.get(name), "true or false");
        return json.path(name).isBoolean() && json.path(name).booleanValue();
    }

    double number(ObjectNode json, String name, String path) {
        JsonNode value = json.path(name);
        boolean right = value.isNumber() && Double.isFinite(value.doubleValue());
        that(right, below(path, name), json.get(name), "a number");
        return right ? value.doubleValue() : 0;
    }

    /** Each object of an array; an array that is missing is empty. */
    void each(ObjectNode json, String name, String path, BiConsumer<ObjectNode, String> taker) {
        int at = 0;
        for (JsonNode value : array(json, name, path)) {
            String here = below(path, name) + "[" + at++ + "]";
            if (value instanceof ObjectNode object) {
                taker.accept(object, here);
            } else {
                fault(here, value, "an object");
            }
        }
    }

    static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Iterable<JsonNode> array(ObjectNode json, String name, String path) {
        if (!json.has(name)) {
            return List.of();
        }
        if (json.get(name) instanceof ArrayNode array) {
            return array;
        }
        fault(below(path, name), json.get(name), "an array");
        return List.of();
    }

    private String text(JsonNode value, String path) {
        if (!value.isString()) {
            fault(path, value, "a text");
            return "";
        }
        String text = value.stringValue();
        that(isWhole(text), path, value, "a text without halves of characters");
        return text;
    }

    /** Half of a surrogate pair can be written in JSON and is lost in UTF-8. */
    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static String shown(@Nullable JsonNode found) {
        if (found == null || found.isMissingNode()) {
            return "nothing";
        }
        if (found.isContainer()) {
            return found.isArray() ? "an array" : "an object";
        }
        String text = found.asString("");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
