package dev.cairn.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void asManyAsTheLimitAreTheLastPage() {
        Page<String> page = Page.of(List.of("a", "b"), new PageRequest(2, null), item -> item);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @Test
    void oneMoreThanTheLimitTellsOfANextPage() {
        Page<String> page = Page.of(List.of("a", "b", "c"), new PageRequest(2, null), item -> item);

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), PageRequest.cursor("b")));
    }

    @Test
    void mappingKeepsTheCursor() {
        assertThat(new Page<>(List.of(1), "next").map(String::valueOf)).isEqualTo(new Page<>(List.of("1"), "next"));
    }

    @Property(tries = 200)
    void walkingThePagesMeetsEveryItemOnce(
            @ForAll @IntRange(max = 50) int items, @ForAll @IntRange(min = 1, max = 12) int limit) {
        List<String> all = IntStream.range(0, items).mapToObj("%03d"::formatted).toList();
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = PageRequest.parse(String.valueOf(limit), cursor);
            String after = request.after();
            List<String> read = all.stream()
                    .filter(item -> after == null || item.compareTo(after) > 0)
                    .limit(limit + 1L)
                    .toList();
            Page<String> page = Page.of(read, request, item -> item);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).isEqualTo(all);
    }
}
