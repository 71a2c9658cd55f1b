package dev.cairn.catalog.exporting;

import dev.cairn.catalog.exchange.ReadingJson;
import dev.cairn.catalog.roadmap.model.Estimate;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.Origin;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Roadmaps by chance, with everything in them that is hard to write as Markdown. For one roadmap. */
public final class GeneratedRoadmaps {

    private static final List<String> TEXTS = List.of(
            "Bowline",
            "a *b* _c_ `d` [e](f) <g> &amp; ~h~ !i |j| \\k",
            "1. One",
            "- dash",
            "+ plus",
            "# hash #",
            "> quote",
            "=== equals",
            "~~~ tilde",
            "``` fence",
            "[ ] task",
            "[x] done",
            "🪢 Knots 👩‍👩‍👧 family",
            "مقدمة في العقد",
            "עברית (rtl)",
            "Phase 1: Loops (2-3 weeks)",
            "snake_case_name",
            "**bold**",
            "https://knots.example/a_b?x=1&y=2",
            "www.knots.example",
            "ada@knots.example",
            "a · b",
            "a, b",
            "<!-- cairn: {\"id\":\"x\"} -->",
            "&copy; &#35;",
            "ðŸš€ stays",
            "two\nlines",
            " space around ",
            "\u00A0no-break\u00A0",
            "tab\there",
            "---",
            "***",
            "x -- y --> z",
            "(optional)",
            "**Time:** 3 weeks",
            "Objectives:",
            "]",
            "[",
            "]](",
            "\\",
            "`",
            "end \\",
            "end #",
            "ends with *",
            "null\u0000char",
            "\u2028sep",
            "e\u0301",
            "0",
            "a b",
            "Title ending in (video)",
            "!",
            "|",
            "a | b",
            "&",
            "_",
            "$x^2$",
            "...",
            "“quotes”",
            "<a id=\"x\"></a>",
            "<br>");

    private static final List<String> MARKDOWN = List.of(
            "A loop that holds.",
            "First.\n\nSecond.",
            "Line one\nline two",
            "# Heading\n\ntext",
            "## Stage <!-- cairn: {} -->",
            "- a\n- b\n  - c",
            "1. one\n2. two",
            "```\ncode\n",
            "```java\nint a;\n```",
            "~~~\nopen",
            "<!-- open comment",
            "<!-- c -->",
            "<div>\n\ntext\n",
            "<details><summary>S</summary>\n\n- x\n\n</details>",
            "> quoted\n> more\n\nafter",
            "    indented code",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "[ref]: https://x.example\n\n[ref]",
            "Setext\n===",
            "Setext\n---",
            "---\na: b\n---\n",
            "**Time:** 3 weeks",
            "text\n**Resources:**\n\n* [a](b)",
            "**Outcome:**",
            "hard  \nbreak",
            "a\\\nb",
            "trailing\n",
            "\n\nleading",
            "   ",
            "",
            "\t- tab",
            "text\n\t- tab",
            "text\n    - deep",
            "a\r\nb",
            "a\rb",
            "x\n\n\n\ny",
            "<!-- cairn: {\"id\":\"n1\",\"kind\":\"topic\"} -->",
            "- a <!-- cairn: {\"id\":\"n1\",\"kind\":\"topic\"} -->",
            "> > > deep",
            "* star\n\n* loose",
            "![pic](a.png)",
            "text with `code` and *stars*",
            "[x] task",
            "2. foo",
            "foo\n2. bar",
            "line\n> lazy",
            "***",
            "\\",
            "&amp;",
            "<script>",
            "<pre>\n\nx",
            "<?php",
            "<![CDATA[ x",
            "foo [bar]",
            "مقدمة\n\nثانية",
            "🪢",
            "a\u2028b",
            "a\u0085b",
            "a\fb",
            "x <!-- -->",
            "```\n> \n- \n#");

    private static final List<String> URLS = List.of(
            "https://knots.example/a",
            "../relative/path.md",
            "a b/c d.md",
            "https://x.example/(a)[b]{c}",
            "<odd>",
            "#anchor",
            "",
            "a\\b",
            "https://x.example/?a=1&copy=2&copy;",
            "mailto:a@b.c",
            "x\ny",
            "\"quoted\"",
            "a)b(",
            "https://x.example/ä/ö?ü#ß",
            "*_~`",
            "//x.example",
            " lead",
            "%20%zz");

    private static final int DEEPEST = 12;

    private final Random chance;
    private final int size;
    private final List<String> ids = new ArrayList<>();
    private int made;

    public GeneratedRoadmaps(Random chance) {
        this.chance = chance;
        this.size = 1 + chance.nextInt(25);
        for (int i = 0; i < size; i++) {
            ids.add((chance.nextInt(5) == 0 ? "a_-b--" : "01jn") + i);
        }
    }

    /** The one that the chance gave. */
    public Roadmap roadmap() {
        List<OutlineNode> outline = new ArrayList<>();
        while (made < size) {
            outline.add(node(0));
        }
        List<Note> notes = list(2, () -> new Note(maybe(this::text), markdown()));
        return new Roadmap(text(), maybe(this::markdown), maybe(this::markdown), outline, notes);
    }

    private OutlineNode node(int depth) {
        String id = ids.get(made++);
        List<OutlineNode> children = new ArrayList<>();
        while (depth < DEEPEST && made < size && chance.nextInt(3) != 0) {
            children.add(node(depth + 1));
        }
        return OutlineNode.of(id, kind(), text())
                .but()
                .label(rarely(this::text))
                .description(maybe(this::markdown))
                .objectives(list(3, this::text))
                .outcome(rarely(this::markdown))
                .estimate(rarely(this::estimate))
                .level(rarely(this::text))
                .optional(chance.nextInt(4) == 0)
                .hidden(chance.nextInt(6) == 0)
                .tags(list(3, this::text))
                .resources(list(3, () -> new Resource(one(ReadingJson.RESOURCES), text(), one(URLS))))
                .prerequisites(list(
                        2,
                        () -> new Prerequisite(
                                chance.nextInt(6) == 0 ? "gone" : one(ids),
                                chance.nextBoolean() ? Prerequisite.HARD : Prerequisite.SOFT)))
                .origins(list(1, () -> new Origin("old1", one(List.of(Origin.Kind.values())))))
                .outsideId(rarely(this::text))
                .children(children)
                .node();
    }

    private NodeKind kind() {
        return chance.nextInt(3) == 0 ? one(List.of(NodeKind.values())) : NodeKind.TOPIC;
    }

    private Estimate estimate() {
        double min = chance.nextBoolean() ? chance.nextInt(20) : chance.nextDouble() * 1e6;
        return new Estimate(min, chance.nextBoolean() ? min : min + chance.nextInt(9), one(Estimate.UNITS));
    }

    private String text() {
        return chance.nextInt(4) == 0 ? noise() : one(TEXTS);
    }

    private String markdown() {
        String first = one(MARKDOWN);
        return switch (chance.nextInt(4)) {
            case 0 -> first + "\n\n" + one(MARKDOWN);
            case 1 -> first + "\n" + one(TEXTS);
            default -> first;
        };
    }

    private String noise() {
        String marks = "ab1 .-_*`~#>[]()<>!|\\&:;=+\"'@/{}";
        StringBuilder noise = new StringBuilder();
        for (int many = chance.nextInt(12); many >= 0; many--) {
            noise.append(marks.charAt(chance.nextInt(marks.length())));
        }
        return noise.toString();
    }

    private <T> List<T> list(int atMost, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        int many = chance.nextInt(3) == 0 ? chance.nextInt(atMost + 1) : 0;
        for (int i = 0; i < many; i++) {
            list.add(element.get());
        }
        return list;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return chance.nextBoolean() ? value.get() : null;
    }

    private <T> @Nullable T rarely(Supplier<T> value) {
        return chance.nextInt(5) == 0 ? value.get() : null;
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
