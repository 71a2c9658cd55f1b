package dev.cairn.catalog.organization;

import dev.cairn.kit.problem.ProblemCode;
import java.util.Arrays;

/** The table of problems with organizations and their people. */
public enum OrganizationProblem implements ProblemCode {
    UNKNOWN("catalog.organization.unknown", 404, "There is no such organization"),
    ALIAS_TAKEN("catalog.organization.alias-taken", 409, "The alias is or was another organization's"),
    NAME_TAKEN("catalog.organization.name-taken", 409, "Another organization has this name"),
    MEMBER_UNKNOWN("catalog.member.unknown", 404, "There is no such member in this organization"),
    LAST_ADMIN("catalog.member.last-admin", 409, "Nobody else is admin of this organization"),
    ALREADY_MEMBER("catalog.member.already", 409, "The person belongs to this organization already"),
    INVITATION_UNKNOWN(
            "catalog.invitation.unknown", 404, "No such invitation of this organization waits for an answer"),
    EMAIL_UNFIT("catalog.person.email", 422, "The e-mail address is not taken"),
    CLIENT_UNKNOWN("catalog.client.unknown", 404, "There is no such API client in this organization"),
    ROSTER_TOO_LARGE("catalog.roster.too-large", 413, "The roster is larger than one import takes"),
    ROSTER_EMPTY("catalog.roster.empty", 422, "The roster is empty"),
    ROSTER_COLUMNS("catalog.roster.columns", 422, "The columns are not those of a roster"),
    ROSTER_CSV("catalog.roster.csv", 422, "The file is not CSV"),
    ROSTER_NOT_UTF8("catalog.roster.not-utf8", 422, "The file is not encoded in UTF-8"),
    ROSTER_ZIP("catalog.roster.zip", 422, "The zip cannot be unpacked"),
    ROSTER_ZIP_PATH("catalog.roster.zip-path", 422, "A path in the zip leads out of it"),
    ROSTER_ZIP_TWICE("catalog.roster.zip-twice", 422, "A file is in the zip more than once"),
    ROSTER_FILE_MISSING("catalog.roster.file-missing", 422, "A file that belongs to the roster is missing"),
    ROSTER_VERSION("catalog.roster.version", 422, "The roster is not OneRoster 1.2"),
    ROSTER_MANIFEST("catalog.roster.manifest", 422, "The manifest contradicts what is there");

    private final String code;
    private final int status;
    private final String title;

    OrganizationProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The row with this code; there is one for each fault of a whole roster. */
    public static OrganizationProblem ofCode(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem has the code " + code));
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
