package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.HookSecret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookSecretTest {

    /** The example in GitHub's own documentation of webhooks. */
    private static final HookSecret SECRET = new HookSecret("It's a Secret to Everybody");

    private static final String BODY = "Hello, World!";
    private static final String SIGNATURE = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void a_body_is_known_by_its_signature() {
        assertThat(signed("sha256=" + SIGNATURE)).isTrue();
        assertThat(signed(SIGNATURE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18",
                "sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17",
                "It's a Secret to Everybody"
            })
    void any_other_signature_proves_nothing(String signature) {
        assertThat(signed(signature)).isFalse();
    }

    @Test
    void no_signature_and_no_token_prove_nothing() {
        assertThat(SECRET.signed(new byte[0], null)).isFalse();
        assertThat(SECRET.is(null)).isFalse();
        assertThat(SECRET.is("")).isFalse();
        assertThat(SECRET.is("It's a Secret to Everybody")).isTrue();
    }

    @Test
    void a_secret_that_is_printed_tells_nothing() {
        assertThat(SECRET.toString()).doesNotContain("Everybody");
    }

    private static boolean signed(String signature) {
        return SECRET.signed(BODY.getBytes(StandardCharsets.UTF_8), signature);
    }
}
