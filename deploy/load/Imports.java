import dev.cairn.catalog.importing.MarkdownImport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;

/**
 * The import of documents of growing size, the store apart, beside what commonmark-java alone takes to parse the same
 * text with the same extensions. Both in one run, in turn; medians. Run by deploy/load/imports; needs no platform.
 */
final class Imports {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 15;

    private static final Parser BARE = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    AutolinkExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create()))
            .build();

    /** So that no result is thought unused and its making left out. */
    static volatile Object kept = "";

    public static void main(String[] arguments) {
        System.out.println("| document | KiB | bare parser, ms | import, ms | ratio |");
        System.out.println("|---|---|---|---|---|");
        for (int kib : new int[] {64, 256, 1024, 1900}) {
            row("stages, bullets with bold terms and links", kib, bullets(kib * 1024));
        }
        row("tables with links", 1024, tables(1024 * 1024));
        row("prose under headings", 1024, prose(1024 * 1024));
    }

    private static void row(String what, int kib, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n < WARM_UP; n++) {
            bare(text);
            imported(bytes);
        }
        double[] bare = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
            bare[n] = bare(text);
            whole[n] = imported(bytes);
        }
        Arrays.sort(bare);
        Arrays.sort(whole);
        System.out.printf(
                "| %s | %d | %.0f | %.0f | %.1f |%n",
                what, kib, bare[ROUNDS / 2], whole[ROUNDS / 2], whole[ROUNDS / 2] / bare[ROUNDS / 2]);
    }

    private static double bare(String text) {
        long began = System.nanoTime();
        kept = BARE.parse(text);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double imported(byte[] bytes) {
        AtomicLong next = new AtomicLong();
        Supplier<String> ids = () -> Long.toString(next.incrementAndGet(), 36);
        long began = System.nanoTime();
        MarkdownImport.Outcome outcome = MarkdownImport.of(bytes, null, ids);
        double took = (System.nanoTime() - began) / 1e6;
        if (!(outcome instanceof MarkdownImport.Imported)) {
            throw new IllegalStateException("refused: " + outcome);
        }
        kept = outcome;
        return took;
    }

    private static String bullets(int size) {
        StringBuilder text = new StringBuilder("# Load\n");
        for (int stage = 1; text.length() < size; stage++) {
            text.append("\n## Stage ").append(stage).append(": Of many things (2-3 weeks)\n\nObjective: to know them.\n\n");
            for (int topic = 0; topic < 12 && text.length() < size; topic++) {
                text.append("- **Term ").append(topic).append(":** what it means, at some length, with *stress* and `code`, ")
                        .append("and a [page](https://example.org/").append(stage).append('/').append(topic).append(") to read\n");
                if (topic % 3 == 0) {
                    text.append("  - a part of it that is worth a line of its own\n");
                }
            }
        }
        return text.toString();
    }

    private static String tables(int size) {
        StringBuilder text = new StringBuilder("# Load\n");
        for (int stage = 1; text.length() < size; stage++) {
            text.append("\n## Stage ").append(stage).append(": Of many things\n\n| Topic | Duration | Resources |\n|---|---|---|\n");
            for (int topic = 0; topic < 12 && text.length() < size; topic++) {
                text.append("| Topic ").append(topic).append(" of the stage | 2 hours | [a page about it](https://example.org/")
                        .append(stage).append('/').append(topic).append(") |\n");
            }
        }
        return text.toString();
    }

    private static String prose(int size) {
        StringBuilder text = new StringBuilder("# Load\n");
        for (int stage = 1; text.length() < size; stage++) {
            text.append("\n## Stage ").append(stage).append(": Of many things\n\n")
                    .append("Some sentences that say what a learner does here, and why it comes now. ".repeat(12))
                    .append("\n\n- The one thing to do\n");
        }
        return text.toString();
    }
}
