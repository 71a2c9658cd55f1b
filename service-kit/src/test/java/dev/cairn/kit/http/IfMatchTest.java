package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.kit.http.IfMatch.Verdict;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void withoutTheHeaderItIsMissing() {
        assertThat(IfMatch.parse(null).on(3)).isEqualTo(Verdict.MISSING);
        assertThat(IfMatch.parse(List.of()).on(3)).isEqualTo(Verdict.MISSING);
        assertThat(IfMatch.refusal(Verdict.MISSING, 3).code()).isEqualTo(KitProblem.IF_MATCH_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"r3\"",
                " \"r3\"\t",
                "*",
                " * ",
                "\"r1\", \"r3\"",
                "\"r3\",\"r1\"",
                ",, \"r3\" ,",
                "W/\"r1\", \"r3\"",
                "\"a,b\", \"r3\""
            })
    void theRevisionThatWasSeenMatches(String header) {
        assertThat(IfMatch.parse(List.of(header)).on(3)).isEqualTo(Verdict.MATCHES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"r2\"", "\"R3\"", "\"\"", "\"r1\", \"r2\"", "W/\"r3\"", "\"a,b\", W/\"r3\""})
    void anotherRevisionOrAWeakTagIsStale(String header) {
        assertThat(IfMatch.parse(List.of(header)).on(3)).isEqualTo(Verdict.STALE);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(IfMatch.parse(List.of("\"r1\"", "\"r3\"")).on(3)).isEqualTo(Verdict.MATCHES);
        assertThat(IfMatch.parse(List.of("\"r1\"", "\"r2\"")).on(3)).isEqualTo(Verdict.STALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "r3",
                "\"r3",
                "r3\"",
                "\"r3\" \"r4\"",
                "w/\"r3\"",
                "W/ \"r3\"",
                "*, \"r3\"",
                "**",
                "\"r 3\"",
                "\"r\u2028\""
            })
    void whatIsNeitherStarNorTagsIsRefused(String header) {
        assertThatThrownBy(() -> IfMatch.parse(List.of(header)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(KitProblem.BAD_IF_MATCH));
    }

    @Test
    void aLongHeaderIsReadInOnePass() {
        assertThat(IfMatch.parse(List.of("\"r1\",".repeat(20_000) + "\"r3\"")).on(3))
                .isEqualTo(Verdict.MATCHES);
        assertThatThrownBy(() -> IfMatch.parse(List.of(" ".repeat(200_000) + "x" + " ,".repeat(100_000) + "x")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aStaleEditIsToldTheRevisionThatIsThere() {
        ProblemException stale = IfMatch.refusal(Verdict.STALE, 7);

        assertThat(stale.code()).isEqualTo(KitProblem.IF_MATCH_STALE);
        assertThat(stale.expected()).isEqualTo("\"r7\"");
        assertThatIllegalArgumentException().isThrownBy(() -> IfMatch.refusal(Verdict.MATCHES, 7));
    }
}
