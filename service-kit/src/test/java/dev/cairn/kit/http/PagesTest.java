package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource({
        ",cursor=c2",
        "limit=1,cursor=c2&limit=1",
        "limit=1&cursor=c1,cursor=c2&limit=1",
        "cursor=c1&limit=1&cursor=c0,cursor=c2&limit=1",
        "cursor&q=a,cursor=c2&q=a",
        "cursors=1,cursor=c2&cursors=1",
        "q=a%20b&&r,cursor=c2&q=a%20b&r"
    })
    void onlyTheCursorChanges(@Nullable String query, String next) {
        assertThat(Pages.nextQuery(query, "c2")).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x={a}", "x=\"><", "x=ä", "x=\r\nSet-Cookie: a", "x=a b|\\^`"})
    void whatMayNotStandInALinkIsEncoded(String query) {
        String next = Pages.nextQuery(query, "c2");

        assertThat(URI.create("http://test/?" + next).getRawQuery())
                .isEqualTo(next)
                .matches("[!-~&&[^<>\"]]+");
    }

    @Test
    void aBrokenEncodingIsCarriedAsItCame() {
        assertThat(Pages.nextQuery("limit=1&x=%zz", "c2")).isEqualTo("cursor=c2&limit=1&x=%zz");
    }
}
