package dev.cairn.catalog.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.organization.model.Newcomer;
import dev.cairn.catalog.organization.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRosterTest {

    private static final String HEADER = "email,givenName,familyName,roles\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|roster.empty",
                "email,givenName\\nx|roster.columns",
                "email,email,givenName,familyName,roles\\nx|roster.columns",
                "Email,givenName,familyName,roles\\nx|roster.columns",
                "\\0|roster.csv"
            })
    void what_is_no_roster_is_refused_as_a_whole(String source, String code) {
        Roster roster = read(source.replace("\\n", "\n").replace("\\0", "\0"));

        assertThat(roster)
                .isInstanceOfSatisfying(
                        Roster.Unreadable.class,
                        unreadable -> assertThat(unreadable.fault().code()).isEqualTo(code));
    }

    @Test
    void what_is_not_utf8_is_refused_as_a_whole() {
        assertThat(CsvRoster.read(new byte[] {'e', (byte) 0xFF}))
                .isEqualTo(new Roster.Unreadable(new RosterFault("roster.not-utf8", "", "text in UTF-8")));
    }

    @Test
    void too_many_lines_are_refused_as_a_whole() {
        assertThat(read(HEADER + "x\n".repeat(Table.MOST_ROWS + 1))).isInstanceOf(Roster.TooLarge.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada,Ada,K,learner|roster.email",
                ",Ada,K,learner|roster.email",
                "ada@@x.test,Ada,K,learner|roster.email",
                "ada@x,Ada,K,learner|roster.email",
                "ada@x..test,Ada,K,learner|roster.email",
                "a b@x.test,Ada,K,learner|roster.email",
                "ada@x.test,Ada,K,|roster.no-role",
                "ada@x.test,Ada,K,boss|roster.role",
                "ada@x.test,Ada,K,integration|roster.role",
                "ada@x.test,Ada,K,Learner|roster.role",
                "ada@x.test,Ada,K|roster.fields",
                "ada@x.test,Ada,K,learner,more|roster.fields",
                "\"ada@x.test,Ada,K,learner|roster.fields",
                "ada@x.test,\"A\u0007da\",K,learner|roster.given-name"
            })
    void a_line_that_is_wrong_is_refused_alone(String line, String code) {
        assertThat(lines(HEADER + "ok@x.test,Ok,Ay,learner\n" + line))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(RosterLine.Faulty.class, faulty -> {
                    assertThat(faulty.line()).isEqualTo(3);
                    assertThat(faulty.fault().code()).isEqualTo(code);
                });
    }

    @Test
    void a_quote_that_is_not_closed_says_which_lines_it_took_in() {
        assertThat(lines(HEADER + "q1@x.test,\"A,B,learner\nq2@x.test,A,B,learner\nq3@x.test,A,B,learner\n"))
                .singleElement()
                .isInstanceOfSatisfying(RosterLine.Faulty.class, faulty -> {
                    assertThat(faulty.fault().value()).startsWith("2 fields on lines 2 to ");
                    assertThat(faulty.fault().expected()).contains("a quote that is not closed");
                });
    }

    @Test
    void a_name_may_be_missing_and_not_be_too_long() {
        assertThat(lines(HEADER + "a@x.test,,,learner\nb@x.test," + "n".repeat(256) + ",,learner"))
                .element(0)
                .isEqualTo(new RosterLine.Person("", 2, new Newcomer("a@x.test", null, null), Set.of(Role.LEARNER)));
        assertThat(lines(HEADER + "b@x.test," + "n".repeat(256) + ",,learner"))
                .element(0)
                .isInstanceOf(RosterLine.Faulty.class);
    }

    @Test
    void an_address_stands_in_a_roster_once() {
        assertThat(lines(HEADER + "a@x.test,A,B,learner\nA@X.test,A,B,mentor"))
                .element(1)
                .isEqualTo(new RosterLine.Faulty(
                        "",
                        3,
                        new RosterFault("roster.repeated", "a@x.test", "each address once; it stands in line 2")));
    }

    @Test
    void columns_come_in_any_order_with_a_mark_windows_lines_and_quotes() {
        String source = String.join(
                "\r\n",
                "\uFEFFroles,familyName,givenName,email",
                "",
                "\"author; mentor\",\"O'Neill, \"\"Jr\"\"\",José, Jo@Café.Test ",
                "");

        assertThat(lines(source))
                .containsExactly(new RosterLine.Person(
                        "",
                        3,
                        new Newcomer("jo@café.test", "José", "O'Neill, \"Jr\""),
                        Set.of(Role.AUTHOR, Role.MENTOR)));
    }

    @Test
    void a_long_value_is_shown_by_its_beginning() {
        assertThat(lines(HEADER + "😀".repeat(5_000) + ",A,B,learner"))
                .element(0)
                .isInstanceOfSatisfying(
                        RosterLine.Faulty.class,
                        faulty -> assertThat(faulty.fault().value())
                                .hasSizeLessThan(220)
                                .endsWith("…"));
    }

    private static List<RosterLine> lines(String source) {
        return read(source) instanceof Roster.Read(List<RosterLine> lines) ? lines : List.of();
    }

    private static Roster read(String source) {
        return CsvRoster.read(source.getBytes(StandardCharsets.UTF_8));
    }
}
