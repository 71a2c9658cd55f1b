package dev.cairn.catalog.gitsync.model;

/** Why nothing could be taken from a repository. What is wrong with its document has the codes of imports. */
public enum GitTrouble {
    /** The settings allow the address no longer. */
    ADDRESS_REFUSED("catalog.git.address-refused"),
    /** The address, or one that it leads on to, is no part of the public internet. */
    INSIDE("catalog.git.inside"),
    UNREACHABLE("catalog.git.unreachable"),
    /** It is not there, or not open to everybody. */
    NOT_FOUND("catalog.git.not-found"),
    BRANCH_UNKNOWN("catalog.git.branch-unknown"),
    PATH_UNKNOWN("catalog.git.path-unknown"),
    /** A symbolic link or a submodule leads elsewhere. */
    LINK("catalog.git.link"),
    NO_DOCUMENT("catalog.git.no-document"),
    SEVERAL_DOCUMENTS("catalog.git.several-documents"),
    DOCUMENT_TOO_LARGE("catalog.git.document-too-large"),
    TOO_LARGE("catalog.git.too-large"),
    TOO_SLOW("catalog.git.too-slow"),
    /** What came is not what Git sends, or the sync was begun again and again and never came to an end. */
    BROKEN("catalog.git.broken");

    private final String code;

    GitTrouble(String code) {
        this.code = code;
    }

    /** As it stands in reports. */
    public String code() {
        return code;
    }
}
