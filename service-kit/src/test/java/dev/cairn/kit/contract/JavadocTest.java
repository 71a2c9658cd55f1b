package dev.cairn.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {

    @Test
    void linesOfTheSourceBecomeOneAndMarksBecomeMarkdown() {
        assertThat(Javadoc.markdown("one of <code>a</code>,\n     <code>b</code> or {@code c}, parted by &gt;"))
                .isEqualTo("one of `a`, `b` or `c`, parted by >");
    }

    @Test
    void aParagraphStaysOne() {
        assertThat(Javadoc.markdown("One.\n\nTwo.")).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void aConstantIsSaidWithItsValue() {
        assertThat(Javadoc.markdown("at most {@value dev.cairn.kit.http.PageRequest#LARGEST_LIMIT}"))
                .isEqualTo("at most 1000");
    }
}
