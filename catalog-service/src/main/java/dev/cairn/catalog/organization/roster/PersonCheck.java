package dev.cairn.catalog.organization.roster;

import dev.cairn.catalog.organization.model.EmailPolicy;
import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds of a person whatever the roster's form. Remembers addresses, so it serves one roster. */
final class PersonCheck {

    /** As long as Keycloak takes. */
    private static final int LONGEST_NAME = 255;

    private final Map<String, Long> lineOf = new HashMap<>();

    RosterLine person(Table.Row row, String email, String givenName, String familyName, Set<Role> roles) {
        String plain = EmailPolicy.plain(email);
        if (!EmailPolicy.allows(plain)) {
            return row.faulty("roster.email", email, EmailPolicy.EXPECTED);
        }
        if (!isName(givenName)) {
            return row.faulty(
                    "roster.given-name", givenName, "a name of at most 255 characters, none of them a control");
        }
        if (!isName(familyName)) {
            return row.faulty(
                    "roster.family-name", familyName, "a name of at most 255 characters, none of them a control");
        }
        Long before = lineOf.putIfAbsent(plain, row.line());
        if (before != null) {
            return row.faulty("roster.repeated", plain, "each address once; it stands in line " + before);
        }
        return new RosterLine.Person(
                row.table().file(), row.line(), new Newcomer(plain, orNull(givenName), orNull(familyName)), roles);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String orNull(String name) {
        return name.isEmpty() ? null : name;
    }
}
