package dev.cairn.catalog.importing;

import dev.cairn.catalog.exchange.MarkdownForm;
import dev.cairn.catalog.exchange.ReadingJson;
import dev.cairn.catalog.importing.text.Plain;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.Resource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Reads what stands below a title in one of our documents. What it does not know becomes description. */
final class OwnBody {

    private enum Awaited {
        NOTHING,
        OUTCOME,
        OBJECTIVES,
        RESOURCES
    }

    /** "> text" as well as "text", a line that goes on lazily. */
    private static final Pattern QUOTED = Pattern.compile("^> ?");

    private final String text;
    private final OwnItem item;
    private Awaited awaited = Awaited.NOTHING;

    /**
     * For one item.
     *
     * @param text the whole document
     */
    OwnBody(String text, OwnItem item) {
        this.text = text;
        this.item = item;
    }

    OwnItem item() {
        return item;
    }

    /** Takes a block; false for a list that is none of its fields, so its items are nodes. */
    boolean takes(Node block) {
        Awaited here = awaited;
        awaited = Awaited.NOTHING;
        switch (block) {
            case ThematicBreak line -> {}
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote when here == Awaited.OUTCOME -> item.outcome.add(raw(quote, true));
            case BlockQuote quote -> item.description.add(raw(quote, true));
            case ListBlock list
            when here == Awaited.OBJECTIVES ->
                Inline.children(list).forEach(line -> item.objectives.add(Inline.text(line)));
            case ListBlock list
            when here == Awaited.RESOURCES -> Inline.children(list).forEach(this::resource);
            case ListBlock list
            when item.role != OwnItem.Role.NOTE -> {
                return false;
            }
            default -> describe(raw(block, false));
        }
        return true;
    }

    private void paragraph(Paragraph paragraph) {
        String raw = raw(paragraph, false);
        boolean isNode = item.role == OwnItem.Role.NODE;
        if (raw.startsWith(MarkdownForm.OUTCOME) && item.role != OwnItem.Role.NOTE) {
            String rest = Plain.trim(raw.substring(MarkdownForm.OUTCOME.length()));
            if (rest.isEmpty()) {
                awaited = Awaited.OUTCOME;
            } else {
                item.outcome.add(rest);
            }
        } else if (isNode && raw.startsWith(MarkdownForm.OBJECTIVES)) {
            awaited = Awaited.OBJECTIVES;
            describe(raw.substring(MarkdownForm.OBJECTIVES.length()));
        } else if (isNode && raw.startsWith(MarkdownForm.RESOURCES)) {
            awaited = Awaited.RESOURCES;
            describe(raw.substring(MarkdownForm.RESOURCES.length()));
        } else if (isNode && raw.startsWith(MarkdownForm.PREREQUISITES)) {
            prerequisites(paragraph);
        } else if (isNode && isOfFacts(raw)) {
            List.of(raw.split(" · |\\n", -1)).forEach(this::fact);
        } else {
            describe(raw);
        }
    }

    private static boolean isOfFacts(String raw) {
        return raw.startsWith(MarkdownForm.TIME)
                || raw.startsWith(MarkdownForm.LEVEL)
                || raw.startsWith(MarkdownForm.OPTIONAL)
                || raw.startsWith(MarkdownForm.TAGS);
    }

    private void fact(String fact) {
        if (fact.startsWith(MarkdownForm.TIME)) {
            Estimate estimate = TitleText.duration(plain(fact.substring(MarkdownForm.TIME.length())));
            if (estimate == null || item.estimate != null) {
                describe(fact);
            } else {
                item.estimate = estimate;
            }
        } else if (fact.startsWith(MarkdownForm.LEVEL) && item.expertise == null) {
            item.expertise = plain(fact.substring(MarkdownForm.LEVEL.length()));
        } else if (Plain.trim(fact).equals(MarkdownForm.OPTIONAL)) {
            item.optional = true;
        } else if (fact.startsWith(MarkdownForm.TAGS)) {
            for (String tag : fact.substring(MarkdownForm.TAGS.length()).split(", ", -1)) {
                item.tags.add(plain(tag));
            }
        } else {
            describe(fact);
        }
    }

    private void prerequisites(Paragraph paragraph) {
        Node child = paragraph.getFirstChild();
        StringBuilder words = new StringBuilder();
        while (child != null && child.getNext() != null) {
            child = child.getNext();
            if (child instanceof Link link && link.getDestination().startsWith("#")) {
                words(words);
                item.before.add(new OwnItem.Before(link.getDestination().substring(1), Inline.text(link), false));
            } else {
                item.resources.addAll(Inline.links(child));
                words.append(Inline.text(child));
            }
        }
        words(words);
    }

    /** What stands between the links: whether the one before only advises, and titles without a link. */
    private void words(StringBuilder words) {
        String between = Plain.trim(words.toString());
        if (between.startsWith(MarkdownForm.SOFT) && !item.before.isEmpty()) {
            OwnItem.Before last = item.before.removeLast();
            item.before.add(new OwnItem.Before(last.id(), last.words(), true));
            between = between.substring(MarkdownForm.SOFT.length());
        }
        for (String title : between.split("[,;]", -1)) {
            if (!Plain.isBlank(title)) {
                boolean soft = title.contains(MarkdownForm.SOFT);
                item.before.add(new OwnItem.Before("", Plain.trim(title.replace(MarkdownForm.SOFT, "")), soft));
            }
        }
        words.setLength(0);
    }

    private void resource(Node line) {
        Inline.Shown shown = Inline.shown(line);
        if (shown.links().isEmpty()) {
            describe(shown.text());
            return;
        }
        Resource first = shown.links().getFirst();
        String title = shown.text();
        String type = first.type();
        for (String known : ReadingJson.RESOURCES) {
            if (title.endsWith("(" + known + ")")) {
                type = known;
                title = Plain.trim(title.substring(0, title.length() - known.length() - 2));
                break;
            }
        }
        item.resources.add(Inline.link(type, title, shown.tips().getFirst(), first.url()));
        item.resources.addAll(shown.links().subList(1, shown.links().size()));
    }

    private void describe(String markdown) {
        if (!Plain.isBlank(markdown)) {
            item.description.add(markdown);
        }
    }

    private static String plain(String markdown) {
        return Inline.text(Parsing.parse(Plain.trim(markdown)));
    }

    /** A block as it stands in the document, without the marks of what it stands in. */
    String raw(Node block, boolean quoted) {
        if (block.getSourceSpans().isEmpty()) {
            return quoted
                    ? Inline.children(block).stream().map(Parsing::markdown).collect(Collectors.joining("\n\n"))
                    : Parsing.markdown(block);
        }
        return block.getSourceSpans().stream()
                .map(this::slice)
                .map(line -> quoted ? QUOTED.matcher(line).replaceFirst("") : line)
                .collect(Collectors.joining("\n"));
    }

    private String slice(SourceSpan span) {
        return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
