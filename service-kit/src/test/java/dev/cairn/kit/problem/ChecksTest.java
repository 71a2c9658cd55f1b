package dev.cairn.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    /** Takes two places of a Java string. */
    private static final String FLAG = "🚩";

    @Test
    void nothingWrongThrowsNothing() {
        assertThatCode(() -> new Checks().that(true, "a", 1, "one").orThrow()).doesNotThrowAnyException();
    }

    @Test
    void aHundredErrorsAreAllShown() {
        assertThat(errorsOf(100)).hasSize(100).allMatch(error -> !error.path().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5_000})
    void fromTheNextOnTheyAreCounted(int wrong) {
        List<FieldError> errors = errorsOf(wrong);

        assertThat(errors).hasSize(101);
        assertThat(errors.getLast().expected()).contains(" " + (wrong - 100) + " more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \u00A0", "\u200B\uFEFF", "a\nb", "a\tb", "a\u0000", "\u001B[31m", "a\u0085b", "\uD83D"})
    void aTextOfOneLineShowsSomethingAndControlsNothing(String value) {
        Checks checks = new Checks();
        checks.text("name", value, 20);

        assertThat(thrownBy(checks).errors().getFirst().expected())
                .isEqualTo("a text of 1 to 20 characters in one line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007b", "\n", "a\u0000"})
    void aTextOfLinesControlsNothingEither(String value) {
        Checks checks = new Checks();
        checks.lines("prompt", value, 20);

        assertThat(thrownBy(checks).errors()).hasSize(1);
    }

    @Test
    void whatPeopleWriteIsTaken() {
        Checks checks = new Checks();

        assertThat(checks.text("name", "  שלום " + FLAG + " a\u200Db ", 20)).isEqualTo("שלום " + FLAG + " a\u200Db");
        assertThat(checks.lines("prompt", "one\r\n\ttwo", 20)).isEqualTo("one\r\n\ttwo");
        assertThatCode(checks::orThrow).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {98, 99, 100, 101})
    void aTextIsNotCutInTheMiddleOfACharacter(int before) {
        Checks checks = new Checks();
        checks.text("a", "x".repeat(before) + FLAG + "y".repeat(200), 10);

        FieldError error = thrownBy(checks).errors().getFirst();

        assertThat(isWhole(Objects.requireNonNull(error.value()).toString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {198, 199, 200, 201})
    void aProblemCutsItsValuesInFrontOfACharacter(int before) {
        String value = "x".repeat(before) + FLAG + "y".repeat(200);
        ProblemException one = ProblemException.of(KitProblem.MALFORMED, value, null);
        ProblemException many = ProblemException.of(KitProblem.INVALID, List.of(new FieldError("a", value, "less")));

        String shown = String.valueOf(Problem.of(one, null).value());
        String among = String.valueOf(Problem.of(many, null).errors().getFirst().value());

        assertThat(isWhole(shown)).isTrue();
        assertThat(shown).hasSizeLessThanOrEqualTo(201).endsWith("…").isEqualTo(among);
    }

    private static List<FieldError> errorsOf(int wrong) {
        Checks checks = new Checks();
        for (int i = 0; i < wrong; i++) {
            checks.that(false, "[" + i + "]", i, "none");
        }
        return thrownBy(checks).errors();
    }

    private static ProblemException thrownBy(Checks checks) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, checks::orThrow));
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
