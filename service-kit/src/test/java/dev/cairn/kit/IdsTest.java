package dev.cairn.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdsTest {

    /** Crockford's base 32; the first of 26 letters holds three bits only. */
    private static final String ULID = "[0-7][0-9a-hjkmnp-tv-z]{25}";

    @Test
    void randomIdsAreUlidsAndNoneComesTwice() {
        Ids ids = Ids.random();
        List<String> made = Stream.generate(ids::next).limit(1_000).toList();

        assertThat(made).allMatch(id -> id.matches(ULID)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void namedIdsAreUlidsToo(@ForAll String name) {
        assertThat(Ids.named("acme", name)).matches(ULID);
    }

    @Test
    void aNamedIdIsStableOverTime() {
        assertThat(Ids.named("acme", "ada", "write", "k1")).isEqualTo(Ids.named("acme", "ada", "write", "k1"));
        assertThat(Ids.named("a", "bc")).isNotEqualTo(Ids.named("ab", "c"));
    }

    @Test
    void theHashIsSha256() {
        assertThat(Ids.hash("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
