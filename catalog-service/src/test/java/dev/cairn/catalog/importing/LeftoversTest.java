package dev.cairn.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.importing.tree.Doubts;
import dev.cairn.catalog.importing.tree.Inline;
import dev.cairn.catalog.importing.tree.Parsing;
import dev.cairn.catalog.roadmap.model.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final String SOURCE = """
            # Knots

            ## Loops

            - Bowline, see ``the `way` ``
            - Half**hitch** at [sea](https://sea.example)
            """;

    private final Doubts doubts = new Doubts();

    @Test
    void nothing_missing_leaves_nothing() {
        assertThat(Leftovers.of(SOURCE, lost(List.of()), doubts)).isEmpty();
        assertThat(doubts.all()).isEmpty();
    }

    @Test
    void the_lines_of_what_is_missing_are_kept_as_they_are_and_told() {
        Note note =
                Leftovers.of(SOURCE, lost(List.of("bowline", "way")), doubts).orElseThrow();

        assertThat(note.title()).isEqualTo(Leftovers.TITLE);
        assertThat(note.text()).isEqualTo("```\n- Bowline, see ``the `way` ``\n```");
        assertThat(doubts.all())
                .containsExactly("line 5: what stands here found no place in the outline; it is kept in the note"
                        + " \"Lines that found no place\"");
    }

    @Test
    void a_word_that_formatting_parts_is_kept_for_itself_and_a_link_as_one() {
        Note note = Leftovers.of(
                        SOURCE, new Accounting.Lost(List.of("halfhitch"), List.of("https://sea.example")), doubts)
                .orElseThrow();

        Inline.Shown shown = Inline.shown(Parsing.parse(note.text()));
        assertThat(shown.text()).contains("halfhitch");
        assertThat(shown.links()).extracting(link -> link.url()).containsExactly("https://sea.example");
    }

    @Test
    void a_fence_in_the_lines_does_not_end_the_note() {
        Note note = Leftovers.of("````\nbowline ```` hitch\n", lost(List.of("bowline", "hitch")), doubts)
                .orElseThrow();

        assertThat(note.text()).isEqualTo("`````\nbowline ```` hitch\n`````");
    }

    private static Accounting.Lost lost(List<String> words) {
        return new Accounting.Lost(words, List.of());
    }
}
