package dev.cairn.catalog.organization.roster;

import static dev.cairn.catalog.organization.roster.OneRosterFiles.MANIFEST;
import static dev.cairn.catalog.organization.roster.OneRosterFiles.enrolment;
import static dev.cairn.catalog.organization.roster.OneRosterFiles.user;
import static dev.cairn.catalog.organization.roster.OneRosterFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneRosterTest {

    @Test
    void users_get_the_roles_of_their_enrolments() {
        Map<String, String> files = OneRosterFiles.of(
                user("u1", "", "true", "ada@x.test", "school") + user("u2", "", "true", "ben@x.test", ""),
                enrolment("u1", "student") + enrolment("u2", "teacher") + enrolment("u2", "student"));

        assertThat(lines(files))
                .containsExactly(
                        new RosterLine.Person(
                                "users.csv", 2, new Newcomer("ada@x.test", "Given", "Family"), Set.of(Role.LEARNER)),
                        new RosterLine.Person(
                                "users.csv",
                                3,
                                new Newcomer("ben@x.test", "Given", "Family"),
                                Set.of(Role.LEARNER, Role.MENTOR)),
                        new RosterLine.Note("orgs.csv", 2),
                        new RosterLine.Note("enrollments.csv", 2),
                        new RosterLine.Note("enrollments.csv", 3),
                        new RosterLine.Note("enrollments.csv", 4));
    }

    @Test
    void roles_csv_gives_roles_too() {
        Map<String, String> files =
                OneRosterFiles.of(user("u1", "", "true", "ada@x.test", ""), enrolment("u1", "student"));
        files.put("manifest.csv", MANIFEST.replace("file.roles,absent", "file.roles,bulk"));
        files.put("roles.csv", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                r1,,,u1,primary,siteAdministrator,,,school,
                """);

        assertThat(lines(files))
                .element(0)
                .isInstanceOfSatisfying(
                        RosterLine.Person.class,
                        person -> assertThat(person.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.LEARNER));
    }

    @ParameterizedTest
    @CsvSource({
        "u1,tobedeleted,true,ada@x.test,school,roster.status",
        "'',active,true,ada@x.test,school,roster.sourced-id",
        "u1,,false,ada@x.test,school,roster.disabled",
        "u1,,true,'',school,roster.email",
        "u1,,true,ada@x.test,nowhere,roster.reference",
        "u9,,true,ada@x.test,school,roster.no-role"
    })
    void a_user_that_is_wrong_is_refused_alone(
            String id, String status, String enabled, String email, String org, String code) {
        Map<String, String> files = OneRosterFiles.of(
                user(id, status == null ? "" : status, enabled, email, org), enrolment("u1", "student"));

        assertThat(faults(files, "users.csv")).containsExactly(code);
    }

    @Test
    void an_enrolment_of_nobody_and_a_role_that_is_not_known_are_refused() {
        Map<String, String> files = OneRosterFiles.of(
                user("u1", "", "true", "ada@x.test", ""),
                enrolment("u1", "student") + enrolment("u7", "student") + enrolment("u1", "guardian"));

        assertThat(faults(files, "enrollments.csv")).containsExactly("roster.reference", "roster.role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../users.csv", "a/../../users.csv", "/users.csv", "..", "a\\..\\users.csv", "C:users.csv"})
    void a_path_that_leads_out_is_refused(String path) {
        assertThat(code(zip(Map.of(path, "x")))).isEqualTo("roster.zip-path");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        byte[] bomb = zip(Map.of("users.csv", "0".repeat(Unzipping.MOST_UNPACKED + 1)));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(OneRoster.read(bomb)).isInstanceOf(Roster.TooLarge.class);
    }

    @Test
    void too_many_entries_are_refused() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i <= Unzipping.MOST_ENTRIES; i++) {
            files.put("f" + i, "");
        }

        assertThat(OneRoster.read(zip(files))).isInstanceOf(Roster.TooLarge.class);
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThat(code(new byte[0])).isEqualTo("roster.zip");
        assertThat(code("email,roles".getBytes(StandardCharsets.UTF_8))).isEqualTo("roster.zip");
        byte[] whole = zip(OneRosterFiles.of(user("u1", "", "true", "ada@x.test", ""), enrolment("u1", "student")));
        byte[] half = Arrays.copyOf(whole, whole.length / 3);
        assertThat(OneRoster.read(half)).isInstanceOf(Roster.Unreadable.class);
    }

    @Test
    void files_and_version_are_as_the_manifest_says() {
        Map<String, String> files =
                OneRosterFiles.of(user("u1", "", "true", "ada@x.test", ""), enrolment("u1", "student"));

        assertThat(code(without(files, "manifest.csv"))).isEqualTo("roster.file-missing");
        assertThat(code(without(files, "users.csv"))).isEqualTo("roster.file-missing");
        assertThat(code(without(files, "orgs.csv"))).isEqualTo("roster.file-missing");
        files.put("manifest.csv", MANIFEST.replace("1.2", "1.1"));
        assertThat(code(zip(files))).isEqualTo("roster.version");
        files.put("manifest.csv", MANIFEST.replace("file.orgs,bulk", "file.orgs,absent"));
        assertThat(code(zip(files))).isEqualTo("roster.manifest");
    }

    private static byte[] without(Map<String, String> files, String name) {
        Map<String, String> fewer = new LinkedHashMap<>(files);
        fewer.remove(name);
        return zip(fewer);
    }

    private static List<RosterLine> lines(Map<String, String> files) {
        return OneRoster.read(zip(files)) instanceof Roster.Read(List<RosterLine> lines) ? lines : List.of();
    }

    private static List<String> faults(Map<String, String> files, String file) {
        return lines(files).stream()
                .filter(line -> line.file().equals(file))
                .filter(RosterLine.Faulty.class::isInstance)
                .map(line -> ((RosterLine.Faulty) line).fault().code())
                .toList();
    }

    private static String code(byte[] zip) {
        return OneRoster.read(zip) instanceof Roster.Unreadable(RosterFault fault) ? fault.code() : "";
    }
}
