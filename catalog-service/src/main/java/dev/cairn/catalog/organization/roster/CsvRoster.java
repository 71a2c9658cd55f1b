package dev.cairn.catalog.organization.roster;

import dev.cairn.catalog.organization.model.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One CSV file: {@code email,givenName,familyName,roles}, the roles parted by semicolons. */
public final class CsvRoster {

    private static final Set<String> COLUMNS = Set.of("email", "givenName", "familyName", "roles");
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[\\s;,|]+");

    private CsvRoster() {}

    /** Reads it. Reading takes time in proportion to its size, and no more. */
    public static Roster read(byte[] bytes) {
        try {
            Table table = Table.read("", bytes, COLUMNS);
            PersonCheck check = new PersonCheck();
            return new Roster.Read(
                    table.rows().stream().map(row -> line(row, check)).toList());
        } catch (UnreadableRoster unreadable) {
            return unreadable.roster();
        }
    }

    private static RosterLine line(Table.Row row, PersonCheck check) {
        Optional<RosterFault> misfit = row.misfit();
        if (misfit.isPresent()) {
            return row.faulty(misfit.get());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : BETWEEN_ROLES.split(row.get("roles"), -1)) {
            if (!word.isEmpty()) {
                Optional<Role> role = Role.of(word, Role.OF_PEOPLE);
                if (role.isEmpty()) {
                    return row.faulty("roster.role", word, "one of " + Role.words(Role.OF_PEOPLE));
                }
                roles.add(role.get());
            }
        }
        if (roles.isEmpty()) {
            return row.faulty("roster.no-role", "", "at least one of " + Role.words(Role.OF_PEOPLE));
        }
        return check.person(row, row.get("email"), row.get("givenName"), row.get("familyName"), roles);
    }
}
