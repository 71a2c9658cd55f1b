package dev.cairn.catalog.roadmap.model;

import java.util.List;

/**
 * What an import made of its source, counted.
 *
 * @param sections all sections, those within sections too
 * @param topics all topics, those with children too
 * @param mended runs of text whose encoding was repaired
 * @param lostWords words of the source that are nowhere in the result; empty unless the importer is wrong
 * @param lostLinks likewise
 * @param unsure what an author should look at
 * @param lines where the nodes began in the source, in reading order, so that both can be shown side by side; empty for
 *     forms that are no text, and for documents of so many lines that they are not counted
 */
public record ImportReport(
        int stages,
        int sections,
        int topics,
        int resources,
        int notes,
        int mended,
        List<String> lostWords,
        List<String> lostLinks,
        List<String> unsure,
        List<SourceLine> lines) {

    /**
     * Where a node began.
     *
     * @param node its id
     * @param line from 1
     */
    public record SourceLine(String node, int line) {}

    public ImportReport {
        // Reports that were stored before lines were told have none.
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The same, with other doubts. */
    public ImportReport unsureOf(List<String> doubts) {
        return new ImportReport(
                stages, sections, topics, resources, notes, mended, lostWords, lostLinks, List.copyOf(doubts), lines);
    }
}
