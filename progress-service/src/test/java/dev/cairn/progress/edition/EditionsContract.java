package dev.cairn.progress.edition;

import static dev.cairn.progress.Now.done;
import static dev.cairn.progress.Now.isEmpty;
import static dev.cairn.progress.Now.now;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link Editions}; every way to keep copies obeys. */
abstract class EditionsContract {

    /** A tenant of this test alone. */
    private final String org = "org-" + Ids.random().next();

    abstract Editions editions();

    @Test
    void a_copy_is_found_as_it_was_kept() {
        Edition kept = edition("r", 1, "Knots");
        done(editions().keep(org, kept));

        Edition found = now(editions().find(org, "r", 1));

        assertThat(found.roadmapId()).isEqualTo("r");
        assertThat(found.number()).isEqualTo(1);
        assertThat(found.title()).isEqualTo("Knots");
        assertThat(found.nodes()).isEqualTo(kept.nodes());
        assertThat(found.counted()).isEqualTo(kept.counted());
    }

    @Test
    void what_was_not_heard_of_is_not_there() {
        done(editions().keep(org, edition("r", 1, "Knots")));

        assertThat(isEmpty(editions().find(org, "r", 2))).isTrue();
        assertThat(isEmpty(editions().find(org, "r", 11))).isTrue();
        assertThat(isEmpty(editions().find(org, "other", 1))).isTrue();
        assertThat(isEmpty(editions().find(org + "2", "r", 1))).isTrue();
    }

    @Test
    void each_edition_is_kept_for_itself_and_a_second_copy_changes_nothing() {
        done(editions().keep(org, edition("r", 1, "First")));
        done(editions().keep(org, edition("r", 2, "Second")));
        done(editions().keep(org, edition("r", 1, "First")));

        assertThat(now(editions().find(org, "r", 1)).title()).isEqualTo("First");
        assertThat(now(editions().find(org, "r", 2)).title()).isEqualTo("Second");
    }

    private static Edition edition(String roadmapId, int number, String title) {
        return new Edition(
                roadmapId,
                number,
                title,
                List.of(
                        new Edition.Node("s", null, "stage", "Stage", false, List.of()),
                        new Edition.Node("a", "s", "topic", "Bowline", false, List.of()),
                        new Edition.Node("b", "s", "topic", "Splice", true, List.of("a"))));
    }
}
