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
        List<String> unsure) {}
