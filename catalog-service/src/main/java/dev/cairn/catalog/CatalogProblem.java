package dev.cairn.catalog;

import dev.cairn.kit.problem.ProblemCode;

/** The catalog's table of problems. */
public enum CatalogProblem implements ProblemCode {
    ROADMAP_UNKNOWN("catalog.roadmap.unknown", 404, "There is no such roadmap in this organization"),
    EDITION_UNKNOWN("catalog.edition.unknown", 404, "There is no such edition of this roadmap"),
    EDITION_UNCHANGED("catalog.edition.unchanged", 409, "The draft is the same as the newest edition"),
    EDITION_CONCURRENT("catalog.edition.concurrent", 409, "Somebody published this roadmap at the same time"),
    IMPORT_EMPTY("catalog.import.empty", 422, "The document is empty"),
    IMPORT_BINARY("catalog.import.binary", 422, "The document is not text"),
    IMPORT_NOT_UTF8("catalog.import.not-utf8", 422, "The document is not encoded in UTF-8"),
    IMPORT_NO_STRUCTURE("catalog.import.no-structure", 422, "No curriculum can be recognized in the document"),
    IMPORT_IN_PICTURES("catalog.import.in-pictures", 422, "The curriculum is in pictures, which cannot be read"),
    IMPORT_TOO_MANY_NODES("catalog.import.too-many-nodes", 422, "The document has more nodes than a roadmap can have"),
    IMPORT_TOO_COMPLEX("catalog.import.too-complex", 422, "The document is too entangled to be read"),
    IMPORT_TOO_LARGE("catalog.import.too-large", 422, "The roadmap is larger than the store keeps"),
    IMPORT_BUSY("catalog.import.busy", 503, "Too many documents are being imported; try again soon"),
    IMPORT_TOO_SLOW("catalog.import.too-slow", 503, "The import took longer than is waited for; nothing was kept"),
    NOT_PUBLISHABLE("catalog.roadmap.not-publishable", 422, "Something stands in the way of publishing"),
    EDITION_TOO_LARGE("catalog.edition.too-large", 422, "The edition is too large to be told to others");

    private final String code;
    private final int status;
    private final String title;

    CatalogProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
