package dev.cairn.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    @Test
    void aKeyIsItsOrganizationAndItsParts() {
        Key key = Key.of("acme", "a", "b");

        assertThat(key.id()).isEqualTo("acme/a/b");
        assertThat(key.organization()).isEqualTo("acme");
        assertThat(key.parts()).isEqualTo(List.of("a", "b"));
        assertThat(key.name()).isEqualTo("b");
        assertThat(Key.ofStored("acme/a/b")).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/b", "../b", "a\0"})
    void whatWouldReachIntoAnothersKeysIsRefused(String part) {
        assertThat(Key.isPart(part)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Key.of("acme", part));
        assertThatIllegalArgumentException().isThrownBy(() -> Key.of(part, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme-2", "ä", "a b", "."})
    void otherTextsAreParts(String part) {
        assertThat(Key.isPart(part)).isTrue();
    }

    @Test
    void aPartHasAtMost200Characters() {
        assertThat(Key.isPart("a".repeat(200))).isTrue();
        assertThat(Key.isPart("a".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme2/x", "acme-x/x", "acme.x/x", "acmf/x", "acm/x", "acme0/x", "acme"})
    void theRangeOfAnOrganizationLeavesItsNeighboursOut(String neighbour) {
        assertThat(isUnder(Key.of("acme"), neighbour)).isFalse();
    }

    @Test
    void theRangeOfAnOrganizationHoldsAllThatIsItsOwn() {
        assertThat(List.of("acme/a", "acme/a/b", "acme/~", "acme/\uFFFD", "acme/0"))
                .allMatch(id -> isUnder(Key.of("acme"), id));
    }

    private static boolean isUnder(Key under, String id) {
        return id.compareTo(under.from()) > 0 && id.compareTo(under.until()) < 0;
    }
}
