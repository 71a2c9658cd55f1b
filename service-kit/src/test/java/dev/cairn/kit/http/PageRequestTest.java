package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Property
    void aCursorComesBackAsThePositionThatItWasMadeOf(@ForAll("positions") String position) {
        assertThat(PageRequest.parse(null, PageRequest.cursor(position)).after())
                .isEqualTo(position);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> positions() {
        return net.jqwik.api.Arbitraries.strings()
                .ascii()
                .withChars('ä', '€', '/')
                .ofMaxLength(80);
    }

    @Test
    void nothingGivenIsTheFirstHundred() {
        assertThat(PageRequest.parse(null, null)).isEqualTo(PageRequest.first());
        assertThat(PageRequest.first()).isEqualTo(new PageRequest(100, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "100", "1000", "0007"})
    void limitsFromOneToAThousandAreTaken(String limit) {
        assertThat(PageRequest.parse(limit, null).limit()).isEqualTo(Integer.parseInt(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "", " 5", "1e2", "99999999999"})
    void otherLimitsAreRefused(String limit) {
        assertThatThrownBy(() -> PageRequest.parse(limit, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(KitProblem.BAD_LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a cursor", "Mjph", "%%%", "YWJj", "MQ"})
    void aForeignCursorIsRefused(String cursor) {
        assertThatThrownBy(() -> PageRequest.parse(null, cursor))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.code()).isEqualTo(KitProblem.BAD_CURSOR));
    }
}
