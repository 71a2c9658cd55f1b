package dev.cairn.catalog.organization.roster;

import dev.cairn.catalog.organization.model.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A OneRoster 1.2 CSV zip (1EdTech, CSV binding 1.2.1): manifest.csv, users.csv, and where they are, orgs.csv,
 * roles.csv and enrollments.csv. A user's roles are those of their enrolments and of roles.csv; other files are left
 * alone. Nobody is removed: a line to be deleted is refused, as that is for a person to do.
 */
public final class OneRoster {

    private static final String VERSION = "1.2";
    private static final String MANIFEST = "manifest.csv";
    private static final String USERS = "users.csv";
    private static final String ORGS = "orgs.csv";
    private static final String ROLES = "roles.csv";
    private static final String ENROLLMENTS = "enrollments.csv";

    /** The words of roles.csv and enrollments.csv, and ours. Parents and the like have no part in a curriculum. */
    private static final Map<String, Role> WORDS = Map.ofEntries(
            Map.entry("student", Role.LEARNER),
            Map.entry("teacher", Role.MENTOR),
            Map.entry("aide", Role.MENTOR),
            Map.entry("proctor", Role.MENTOR),
            Map.entry("counselor", Role.MENTOR),
            // Of enrollments.csv: who administers a class does not look after the organization.
            Map.entry("administrator", Role.MENTOR),
            Map.entry("principal", Role.ADMIN),
            Map.entry("siteAdministrator", Role.ADMIN),
            Map.entry("districtAdministrator", Role.ADMIN),
            Map.entry("systemAdministrator", Role.ADMIN));

    private final Map<String, byte[]> files;
    private final Set<String> users = new HashSet<>();
    private final Set<String> orgs = new HashSet<>();
    private final Map<String, Set<Role>> rolesOf = new HashMap<>();
    private final List<RosterLine> notes = new ArrayList<>();

    private OneRoster(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Reads it. Lines come in the order users, organizations, roles, enrolments. */
    public static Roster read(byte[] zip) {
        try {
            return new Roster.Read(new OneRoster(Unzipping.files(zip)).lines());
        } catch (UnreadableRoster unreadable) {
            return unreadable.roster();
        }
    }

    private List<RosterLine> lines() {
        checkManifest();
        Table userTable = table(USERS, Set.of("sourcedId", "email", "givenName", "familyName"))
                .orElseThrow(() -> UnreadableRoster.because("roster.file-missing", USERS, "a zip with users.csv"));
        userTable.rows().forEach(row -> users.add(row.get("sourcedId")));
        Optional<Table> orgTable = table(ORGS, Set.of("sourcedId", "name"));
        orgTable.ifPresent(table -> table.rows().forEach(row -> orgs.add(row.get("sourcedId"))));
        orgTable.ifPresent(table -> table.rows().forEach(row -> notes.add(organization(row))));
        table(ROLES, Set.of("userSourcedId", "role"))
                .ifPresent(table -> table.rows().forEach(row -> notes.add(role(row))));
        table(ENROLLMENTS, Set.of("userSourcedId", "role"))
                .ifPresent(table -> table.rows().forEach(row -> notes.add(role(row))));
        PersonCheck check = new PersonCheck();
        List<RosterLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        userTable.rows().forEach(row -> lines.add(user(row, seen, check)));
        lines.addAll(notes);
        return lines;
    }

    private void checkManifest() {
        Table manifest = table(MANIFEST, Set.of("propertyName", "value"))
                .orElseThrow(
                        () -> UnreadableRoster.because("roster.file-missing", MANIFEST, "a zip with manifest.csv"));
        Map<String, String> properties = new HashMap<>();
        manifest.rows().forEach(row -> properties.put(row.get("propertyName"), row.get("value")));
        String version = properties.getOrDefault("oneroster.version", "");
        if (!version.equals(VERSION)) {
            throw UnreadableRoster.because("roster.version", version, "oneroster.version " + VERSION);
        }
        for (String file : List.of(USERS, ORGS, ROLES, ENROLLMENTS)) {
            String announced = properties.getOrDefault("file." + file.replace(".csv", ""), "");
            if (announced.equals("absent") && files.containsKey(file)) {
                throw UnreadableRoster.because(
                        "roster.manifest", file + " absent", "the files that the manifest names");
            }
            if ((announced.equals("bulk") || announced.equals("delta")) && !files.containsKey(file)) {
                throw UnreadableRoster.because("roster.file-missing", file, "the files that the manifest names");
            }
        }
    }

    private Optional<Table> table(String file, Set<String> required) {
        byte[] bytes = files.get(file);
        return bytes == null ? Optional.empty() : Optional.of(Table.read(file, bytes, required));
    }

    private RosterLine user(Table.Row row, Set<String> seen, PersonCheck check) {
        Optional<RosterLine> refused = common(row);
        if (refused.isPresent()) {
            return refused.get();
        }
        String id = row.get("sourcedId");
        if (id.isEmpty() || !seen.add(id)) {
            return row.faulty("roster.sourced-id", id, "an id that no other user has");
        }
        String org = row.get("primaryOrgSourcedId");
        if (!org.isEmpty() && !orgs.isEmpty() && !orgs.contains(org)) {
            return row.faulty("roster.reference", org, "an organization of orgs.csv");
        }
        if (row.get("enabledUser").equals("false")) {
            return row.faulty("roster.disabled", "enabledUser false", "a user who is enabled");
        }
        Set<Role> roles = rolesOf.getOrDefault(id, Set.of());
        if (roles.isEmpty()) {
            return row.faulty("roster.no-role", id, "a role in roles.csv or an enrolment that gives one");
        }
        return check.person(row, row.get("email"), row.get("givenName"), row.get("familyName"), roles);
    }

    private RosterLine organization(Table.Row row) {
        return common(row).orElseGet(() -> {
            String parent = row.get("parentSourcedId");
            return parent.isEmpty() || orgs.contains(parent)
                    ? row.note()
                    : row.faulty("roster.reference", parent, "an organization of orgs.csv");
        });
    }

    private RosterLine role(Table.Row row) {
        Optional<RosterLine> refused = common(row);
        if (refused.isPresent()) {
            return refused.get();
        }
        String user = row.get("userSourcedId");
        if (!users.contains(user)) {
            return row.faulty("roster.reference", user, "a user of users.csv");
        }
        Role role = WORDS.get(row.get("role"));
        if (role == null) {
            return row.faulty(
                    "roster.role",
                    row.get("role"),
                    "one of " + WORDS.keySet().stream().sorted().toList());
        }
        rolesOf.computeIfAbsent(user, id -> EnumSet.noneOf(Role.class)).add(role);
        return row.note();
    }

    private static Optional<RosterLine> common(Table.Row row) {
        Optional<RosterLine> misfit = row.misfit().map(row::faulty);
        String status = row.get("status");
        if (misfit.isEmpty() && !status.isEmpty() && !status.equals("active")) {
            return Optional.of(row.faulty("roster.status", status, "active, or nothing; an import removes nobody"));
        }
        return misfit;
    }
}
