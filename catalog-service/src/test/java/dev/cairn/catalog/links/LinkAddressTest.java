package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.Judged;
import dev.cairn.catalog.links.model.Judged.NotAsked;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Reason;
import java.net.URI;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkAddressTest {

    private static final Set<Integer> WEB = Set.of(80, 443);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | RELATIVE
            docs/setup.md                         | RELATIVE
            /docs                                 | RELATIVE
            //knots.example/a                     | RELATIVE
            '#top'                                | RELATIVE
            mailto:ada@harbor.test                | OTHER_SCHEME
            javascript:alert(1)                   | OTHER_SCHEME
            file:///etc/passwd                    | OTHER_SCHEME
            unix:///var/run/docker.sock           | OTHER_SCHEME
            http:knots.example                    | MALFORMED
            https://                              | MALFORMED
            https:///path                         | MALFORMED
            https://a b.example/                  | MALFORMED
            https://a_b.example/                  | MALFORMED
            https://knots..example/               | MALFORMED
            https://[::1/                         | MALFORMED
            https://[fe80::1%25eth0]/             | MALFORMED
            https://knots.example:8x/             | MALFORMED
            https://knots.example\\@10.0.0.1/     | CREDENTIALS
            https://knots.example\\.evil/         | MALFORMED
            https://ada:secret@knots.example/     | CREDENTIALS
            https://ada@knots.example/            | CREDENTIALS
            https://knots.example:22/             | PORT
            https://knots.example:0/              | PORT
            https://knots.example:99999/          | PORT
            """)
    void what_cannot_be_asked_says_why(String written, Reason why) {
        assertThat(judge(written)).isEqualTo(new NotAsked(why));
    }

    @Test
    void what_no_server_would_take_is_not_asked() {
        assertThat(judge("https://knots.example/" + "x".repeat(2_000))).isEqualTo(new NotAsked(Reason.TOO_LONG));
        assertThat(judge("https://knots.example/" + "é".repeat(1_000))).isEqualTo(new NotAsked(Reason.TOO_LONG));
        assertThat(judge("https://knots.example/a\r\nHost: b")).isEqualTo(new NotAsked(Reason.MALFORMED));
        assertThat(judge("https://knots.example/\ud800")).isEqualTo(new NotAsked(Reason.MALFORMED));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            https://knots.example              => https://knots.example/
            HTTPS://Knots.Example/A            => https://knots.example/A
            https://knots.example?q=1          => https://knots.example/?q=1
            https://knots.example/a#b          => https://knots.example/a
            https://knots.example:443/a        => https://knots.example/a
            https://knots.example:/a           => https://knots.example/a
            http://knots.example:80/a          => http://knots.example/a
            http://knots.example:443/a         => http://knots.example:443/a
            https://knöten.example/größe       => https://xn--knten-kua.example/gr%C3%B6%C3%9Fe
            https://knots.example/a b|c[d]     => https://knots.example/a%20b%7Cc%5Bd%5D
            https://knots.example/100%         => https://knots.example/100%25
            https://knots.example/%e4%BD       => https://knots.example/%e4%BD
            https://[2606:4700::1111]/         => https://[2606:4700::1111]/
            http://127.0.0.1/                  => http://127.0.0.1/
            """)
    void an_address_is_asked_as_browsers_ask_it(String written, String asked) {
        assertThat(judge(written)).hasToString(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "/b,            https://knots.example/b",
        "b,             https://knots.example/a/b",
        "../b?x=1,      https://knots.example/b?x=1",
        "?y=2,          https://knots.example/a/index.html?y=2",
        "#part,         https://knots.example/a/index.html?x=1",
        "//ropes.example/c,     https://ropes.example/c",
        "http://ropes.example,  http://ropes.example/",
        "/größe,        https://knots.example/gr%C3%B6%C3%9Fe"
    })
    void a_redirect_is_read_from_where_it_stood(String location, String target) {
        LinkAddress from = new LinkAddress("https://knots.example/a/index.html?x=1");

        assertThat(from.resolve(location, WEB)).hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, OTHER_SCHEME",
        "https://a:b@knots.example/, CREDENTIALS",
        "https://knots.example:6379/, PORT"
    })
    void a_redirect_is_judged_as_any_link_is(String location, Reason why) {
        assertThat(new LinkAddress("https://knots.example/").resolve(location, WEB))
                .isEqualTo(new NotAsked(why));
    }

    @Test
    void the_host_is_what_is_asked() {
        assertThat(new LinkAddress("https://knots.example/a:b").host()).isEqualTo("knots.example");
        assertThat(new LinkAddress("http://knots.example:443/").host()).isEqualTo("knots.example");
        assertThat(new LinkAddress("http://[::1]:443/").host()).isEqualTo("[::1]");
        assertThat(new LinkAddress("http://[::1]/").host()).isEqualTo("[::1]");
    }

    @Test
    void only_what_stands_at_the_usual_port_has_a_secure_counterpart() {
        assertThat(new LinkAddress("http://knots.example/a").secured())
                .isEqualTo(new LinkAddress("https://knots.example/a"));
        assertThat(new LinkAddress("http://knots.example:443/a").secured()).isNull();
        assertThat(new LinkAddress("https://knots.example/a").secured()).isNull();
    }

    @Property
    void whatever_an_author_writes_is_an_address_that_others_can_read_too_or_none(@ForAll String written) {
        for (String link : new String[] {written, "https://" + written, "https://knots.example/" + written}) {
            if (judge(link) instanceof LinkAddress address) {
                assertThat(address.text())
                        .hasSizeLessThanOrEqualTo(LinkAddress.LONGEST)
                        .matches("[!-~]+");
                assertThat(URI.create(address.text()).getRawUserInfo()).isNull();
                assertThat(judge(address.text())).isEqualTo(address);
            }
        }
    }

    private static Judged judge(String written) {
        return LinkAddress.judge(written, WEB);
    }
}
