package dev.cairn.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final String DOCUMENT = "x".repeat(100_000);

    @Test
    void a_problem_carries_no_document_back() {
        Problem one = Problem.of(ProblemException.of(KitProblem.INVALID, DOCUMENT, "less"), null);
        Problem each = Problem.of(
                ProblemException.of(KitProblem.INVALID, List.of(new FieldError("a", DOCUMENT, "less"))), null);

        assertThat(String.valueOf(one.value())).hasSize(201).endsWith("…");
        assertThat(String.valueOf(each.errors().getFirst().value()))
                .hasSize(201)
                .endsWith("…");
    }

    @Test
    void what_is_short_or_no_text_stays_as_it_is() {
        List<FieldError> errors = List.of(new FieldError("a", 7, "less"), new FieldError("b", null, "more"));

        assertThat(Problem.of(ProblemException.of(KitProblem.INVALID, errors), null)
                        .errors())
                .isEqualTo(errors);
    }
}
