package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.kit.Ids;
import dev.cairn.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreationTest {

    @Test
    void theSameKeyGivesTheSameId() {
        assertThat(creation("acme", "ada", "write", "k1").id())
                .isEqualTo(creation("acme", "ada", "write", "k1").id());
    }

    @ParameterizedTest
    @CsvSource({"other,ada,write,k1", "acme,ben,write,k1", "acme,ada,copy,k1", "acme,ada,write,k2"})
    void anotherOrganizationCallerRouteOrKeyGivesAnotherId(String org, String caller, String route, String key) {
        assertThat(creation(org, caller, route, key).id())
                .isNotEqualTo(creation("acme", "ada", "write", "k1").id());
    }

    @Test
    void withoutAKeyEveryWishIsItsOwn() {
        assertThat(creation("acme", "ada", "write", null).id())
                .isNotEqualTo(creation("acme", "ada", "write", null).id());
    }

    @Test
    void theHashTellsContentsApart() {
        assertThat(Creation.of("o", "c", "r", "k", bytes("a"), Ids.random()).requestHash())
                .isNotEqualTo(Creation.of("o", "c", "r", "k", bytes("b"), Ids.random())
                        .requestHash());
    }

    @Test
    void contentOfPartsDependsOnEachOfThem() {
        assertThat(Creation.content(bytes("body"), "one")).isNotEqualTo(Creation.content(bytes("body"), "two"));
        assertThat(Creation.content(bytes("body"), "one")).isNotEqualTo(Creation.content(bytes("other"), "one"));
        assertThat(Creation.content(bytes("body"), "one")).isEqualTo(Creation.content(bytes("body"), "one"));
    }

    @Test
    void whatMovesFromOnePartToAnotherMakesAnotherContent() {
        assertThat(Creation.content(bytes("b\nc"), "a")).isNotEqualTo(Creation.content(bytes("c"), "a\nb"));
        assertThat(Creation.content(bytes("c"), "a", "b")).isNotEqualTo(Creation.content(bytes("c"), "a\nb"));
        assertThat(Creation.content(bytes("c"), "ab", "")).isNotEqualTo(Creation.content(bytes("c"), "a", "b"));
        byte[] twoParts = Creation.content(bytes(""), "a", "b");
        byte[] tail = Arrays.copyOfRange(twoParts, Integer.BYTES + Integer.BYTES + 1, twoParts.length);
        assertThat(Creation.content(tail, "a")).isNotEqualTo(twoParts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "9c1f5c0e-5b0a-4a51-8a8e-1f0d1f6b7c11", "!~"})
    void printableKeysAreTaken(String key) {
        assertThat(IdempotencyKey.parse(key).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ä", "a\tb", "a\nb"})
    void otherKeysAreRefused(String key) {
        assertThatThrownBy(() -> IdempotencyKey.parse(key)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(IdempotencyKey.parse("k".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> IdempotencyKey.parse("k".repeat(256))).isInstanceOf(ProblemException.class);
    }

    private static Creation creation(String org, String caller, String route, @Nullable String key) {
        return Creation.of(org, caller, route, key, bytes("same"), Ids.random());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
