package dev.cairn.catalog;

import dev.cairn.kit.problem.ProblemCode;

/** The catalog's table of problems. */
public enum CatalogProblem implements ProblemCode {
    ROADMAP_UNKNOWN("catalog.roadmap.unknown", 404, "There is no such roadmap in this organization"),
    ROADMAP_PUBLISHED("catalog.roadmap.published", 409, "What has editions is not removed; they are retired instead"),
    EDITION_UNKNOWN("catalog.edition.unknown", 404, "There is no such edition of this roadmap"),
    NOT_PUBLIC("catalog.roadmap.not-public", 404, "Nothing is published for anyone at this address"),
    OPERATION_UNKNOWN("catalog.operation.unknown", 404, "There is no such operation on this draft"),
    OPERATION_NOT_UNDOABLE("catalog.operation.not-undoable", 409, "A later operation stands on this one"),
    OPERATION_NOT_POSSIBLE("catalog.operation.not-possible", 422, "The draft does not allow this operation"),
    NODE_UNKNOWN("catalog.node.unknown", 422, "There is no such node in the draft"),
    DRAFT_TOO_LARGE("catalog.draft.too-large", 422, "The draft would be larger than a roadmap can be"),
    EDITION_UNCHANGED("catalog.edition.unchanged", 409, "The draft is the same as the newest open edition"),
    EDITION_CONCURRENT("catalog.edition.concurrent", 409, "Somebody published this roadmap at the same time"),
    IMPORT_EMPTY("catalog.import.empty", 422, "The document is empty"),
    IMPORT_BINARY("catalog.import.binary", 422, "The document is not text"),
    IMPORT_NOT_UTF8("catalog.import.not-utf8", 422, "The document is not encoded in UTF-8"),
    IMPORT_NO_STRUCTURE("catalog.import.no-structure", 422, "No curriculum can be recognized in the document"),
    IMPORT_IN_PICTURES("catalog.import.in-pictures", 422, "The curriculum is in pictures, which cannot be read"),
    IMPORT_TOO_MANY_NODES("catalog.import.too-many-nodes", 422, "The document has more nodes than a roadmap can have"),
    IMPORT_TOO_COMPLEX("catalog.import.too-complex", 422, "The document is too entangled to be read"),
    IMPORT_TOO_LARGE("catalog.import.too-large", 422, "The roadmap is larger than the store keeps"),
    IMPORT_NOT_JSON("catalog.import.not-json", 422, "The document is not JSON"),
    IMPORT_INVALID("catalog.import.invalid", 422, "The document holds values that its format does not allow"),
    IMPORT_NOT_A_ZIP("catalog.import.not-a-zip", 422, "The archive cannot be opened"),
    IMPORT_UNSAFE_PATH("catalog.import.unsafe-path", 422, "The archive holds a path that leads out of it"),
    IMPORT_TOO_MANY_ENTRIES("catalog.import.too-many-entries", 422, "The archive holds more files than are unpacked"),
    IMPORT_UNPACKS_TOO_LARGE("catalog.import.unpacks-too-large", 422, "The archive unpacks to more than is taken"),
    IMPORT_NO_GRAPH("catalog.import.no-graph", 422, "The archive holds no drawing of a roadmap"),
    IMPORT_BUSY("catalog.import.busy", 503, "Too many documents are being imported; try again soon"),
    IMPORT_TOO_SLOW("catalog.import.too-slow", 503, "The import took longer than is waited for; nothing was kept"),
    NOT_PUBLISHABLE("catalog.roadmap.not-publishable", 422, "Something stands in the way of publishing"),
    SEARCH_NOT_READY("catalog.search.not-ready", 503, "The search index is being built; try again soon"),
    PROPOSAL_UNKNOWN("catalog.proposal.unknown", 404, "There is no such proposal for this roadmap, or it has expired"),
    PROPOSAL_CONFIRMED("catalog.proposal.confirmed", 409, "The proposal was confirmed with other corrections"),
    PROPOSAL_STALE("catalog.proposal.stale", 412, "The draft has changed since the proposal was made for it"),
    SAMENESS_UNKNOWN("catalog.sameness.unknown", 404, "Nobody in this organization said that of these topics"),
    SAMENESS_BUSY("catalog.sameness.busy", 503, "Too many roadmaps are being compared; try again soon"),
    SAMENESS_TOO_SLOW("catalog.sameness.too-slow", 503, "Comparing the roadmaps took longer than is waited for"),
    LINKS_NOT_CHECKED("catalog.links.not-checked", 409, "Checking of links is switched off here"),
    LINKS_CHECKED_LATELY("catalog.links.checked-lately", 429, "Somebody had these links checked a little while ago"),
    GIT_SOURCE_UNKNOWN("catalog.git-source.unknown", 404, "The roadmap follows no Git repository"),
    GIT_SYNC_UNKNOWN("catalog.git-sync.unknown", 404, "There is no such sync of this roadmap"),
    GIT_SYNC_RUNNING("catalog.git-sync.running", 409, "A sync of this roadmap is wanted already or under way"),
    GIT_SYNC_BUSY("catalog.git-sync.busy", 503, "Too many roadmaps wait for a sync; try again soon"),
    GIT_HOOK_UNKNOWN("catalog.git-hook.unknown", 404, "There is no such hook, or its secret was not proven"),
    ADOPTION_OWN("catalog.adoption.own", 422, "An organization does not adopt what it has already"),
    ADOPTION_UNKNOWN("catalog.adoption.unknown", 404, "This roadmap was not adopted from another organization"),
    UPSTREAM_EDITION("catalog.upstream.edition", 409, "Another edition is the newest upstream by now"),
    UPSTREAM_CLOSED("catalog.upstream.closed", 409, "Nothing is shown upstream any more; what was adopted stays"),
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
