package dev.cairn.catalog.gitsync.model;

import dev.cairn.catalog.gitsync.model.PathEntry.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which file of a repository is the document. Pure. */
public final class DocumentChoice {

    /** 2 MiB, as for any import. */
    public static final long LARGEST = 2 * 1024 * 1024;

    private static final int MOST_NAMED = 20;
    private static final List<String> ENDINGS = List.of(".md", ".markdown");

    /** What was decided. */
    public sealed interface Chosen {}

    /**
     * This file.
     *
     * @param name in the folder
     */
    public record File(String name, long bytes) implements Chosen {}

    /** None. */
    public record Refused(GitTrouble trouble, String found, String expected) implements Chosen {}

    private DocumentChoice() {}

    /** The file that was named itself, whatever its name ends with. */
    public static Chosen named(PathEntry entry) {
        if (entry.kind() == Kind.LINK) {
            return new Refused(GitTrouble.LINK, entry.name() + " leads elsewhere", "a file or a folder");
        }
        return entry.bytes() > LARGEST
                ? new Refused(
                        GitTrouble.DOCUMENT_TOO_LARGE, entry.name() + " is larger", "at most " + LARGEST + " bytes")
                : new File(entry.name(), entry.bytes());
    }

    /** Of a folder: README.md, else the only Markdown file. Where several could be meant, a person says which. */
    public static Chosen among(List<PathEntry> folder) {
        List<PathEntry> documents =
                folder.stream().filter(DocumentChoice::isMarkdown).toList();
        List<PathEntry> readmes = documents.stream()
                .filter(entry -> stem(entry.name()).equals("readme"))
                .toList();
        if (readmes.size() == 1) {
            return named(readmes.getFirst());
        }
        List<PathEntry> candidates = readmes.isEmpty() ? documents : readmes;
        if (candidates.size() == 1) {
            return named(candidates.getFirst());
        }
        return candidates.isEmpty()
                ? new Refused(GitTrouble.NO_DOCUMENT, names(folder), "a file README.md, or one that ends with .md")
                : new Refused(
                        GitTrouble.SEVERAL_DOCUMENTS,
                        names(candidates),
                        "the path of one of them in the source, or a README.md");
    }

    private static boolean isMarkdown(PathEntry entry) {
        return entry.kind() != Kind.FOLDER
                && ENDINGS.stream().anyMatch(entry.name().toLowerCase(Locale.ROOT)::endsWith);
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    private static String names(List<PathEntry> entries) {
        String some = entries.stream().map(PathEntry::name).limit(MOST_NAMED).collect(Collectors.joining(", "));
        return entries.isEmpty()
                ? "an empty folder"
                : entries.size() > MOST_NAMED ? some + " and " + (entries.size() - MOST_NAMED) + " more" : some;
    }
}
