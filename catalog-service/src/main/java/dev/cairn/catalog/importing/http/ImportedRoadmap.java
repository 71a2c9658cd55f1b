package dev.cairn.catalog.importing.http;

import dev.cairn.catalog.roadmap.model.ImportReport;

/** What an import made, whatever the document was. */
public record ImportedRoadmap(String roadmapId, String title, ImportReport report) {}
