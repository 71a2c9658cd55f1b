package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.AddressPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy STRICT = AddressPolicy.of("", Set.of());
    private static final AddressPolicy LOOSE =
            AddressPolicy.of("/srv/git", Set.of("git.corp.example", "10.0.0.5", "::1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a/b.git",
                "https://127.1/a/b.git",
                "https://2130706433/a/b.git",
                "https://0x7f.0.0.1/a/b.git",
                "https://0177.0.0.1/a/b.git",
                "https://10.1.2.3/a/b.git",
                "https://172.16.0.1/a/b.git",
                "https://192.168.1.1/a/b.git",
                "https://100.64.0.1/a/b.git",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/a/b.git",
                "https://[::1]/a/b.git",
                "https://[::]/a/b.git",
                "https://[fd00::1]/a/b.git",
                "https://[fe80::1]/a/b.git",
                "https://[::ffff:127.0.0.1]/a/b.git",
                "https://[64:ff9b::7f00:1]/a/b.git",
                "https://localhost/a/b.git",
                "https://LOCALHOST/a/b.git",
                "https://db.localhost./a/b.git",
                "https://metadata.google.internal/a/b.git",
                "https://printer.local/a/b.git",
                "https://mongodb/a/b.git"
            })
    void an_address_that_points_inside_is_refused(String address) {
        assertThat(STRICT.objection(address)).isPresent();
        assertThat(STRICT.allowsRequest(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "git@github.com:acme/knots.git",
                "ssh://git@github.com/acme/knots.git",
                "git://github.com/acme/knots.git",
                "http://github.com/acme/knots.git",
                "ftp://github.com/acme/knots.git",
                "ext::sh -c touch% /tmp/pwned",
                "ext::sh%20-c%20id",
                "--upload-pack=touch /tmp/pwned",
                "file:///etc",
                "file://github.com/etc",
                "FILE:/etc",
                "/etc",
                "/srv/git/knots.git",
                "../knots.git",
                "jar:https://github.com/acme/knots.git!/x",
                "amazon-s3://key@bucket/knots.git",
                "https:github.com/acme",
                "https:///acme/knots.git",
                "https://github.com",
                "https://github.com/",
                "https://git hub.com/acme",
                "https://github.com/acme\n/knots.git",
                "https://github.com/acme/knots.git?x=1",
                "https://github.com/acme/knots.git#x",
                "https://name:secret@github.com/acme/knots.git",
                "https://name@github.com/acme/knots.git",
                "https://github.com@127.0.0.1/acme/knots.git"
            })
    void what_is_no_plain_https_address_is_refused(String address) {
        assertThat(STRICT.objection(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/knots",
                "https://github.com/acme/knots.git",
                "HTTPS://GitHub.com/acme/knots.git",
                "https://git.example.org:8443/acme/kn%C3%B6ten",
                "https://1.1.1.1/acme/knots.git",
                "https://[2606:4700:4700::1111]/acme/knots.git"
            })
    void a_plain_https_address_is_allowed(String address) {
        assertThat(STRICT.objection(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.corp.example/a",
                "http://GIT.corp.example:3000/a",
                "http://10.0.0.5/a",
                "http://[::1]/a",
                "/srv/git/knots.git",
                "/srv/git/a/../knots.git",
                "file:///srv/git/knots.git",
                "file:/srv/git/knots.git"
            })
    void what_the_settings_allow_is_allowed(String address) {
        assertThat(LOOSE.objection(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.corp.example/a",
                "https://10.0.0.6/a",
                "http://x.git.corp.example/a",
                "/srv/git/../../etc",
                "/srv/gitx/knots.git",
                "/etc",
                "file:///etc",
                "file:///srv/git/%2e%2e/%2e%2e/etc",
                "file://host/srv/git/knots.git",
                "file:srv/git",
                "file:///srv/git/a?b"
            })
    void and_nothing_beside_it(String address) {
        assertThat(LOOSE.objection(address)).isPresent();
    }

    @Test
    void an_address_is_not_endless() {
        assertThat(STRICT.objection("https://github.com/" + "a".repeat(1_000))).isPresent();
    }
}
