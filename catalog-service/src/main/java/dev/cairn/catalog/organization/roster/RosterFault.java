package dev.cairn.catalog.organization.roster;

import org.jspecify.annotations.Nullable;

/**
 * Why a line, or a whole roster, is not taken.
 *
 * @param code stable, such as {@code roster.email}
 * @param value what was found; null if something is missing
 * @param expected what would be right, for a person to read
 */
public record RosterFault(String code, @Nullable String value, String expected) {

    /** A roster may hold long texts by mistake; an answer shows their beginning. */
    private static final int LONGEST = 100;

    public RosterFault {
        if (value != null && value.length() > LONGEST) {
            value = value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, LONGEST))) + "…";
        }
    }
}
