package dev.cairn.kit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendSourceTest {

    @Test
    void anAddressInTheEnvironmentIsTakenAndNobodyAsksForDocker() {
        AtomicInteger asked = new AtomicInteger();

        BackendSource source = BackendSource.of("mongodb://db.example.org", () -> asked.incrementAndGet() > 0);

        assertThat(source).isEqualTo(BackendSource.ENVIRONMENT);
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutAnAddressDockerIsTakenWhereItIs(@Nullable String address) {
        assertThat(BackendSource.of(address, () -> true)).isEqualTo(BackendSource.DOCKER);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutBothItIsAProcessOfOurOwn(@Nullable String address) {
        assertThat(BackendSource.of(address, () -> false)).isEqualTo(BackendSource.PROCESS);
    }
}
