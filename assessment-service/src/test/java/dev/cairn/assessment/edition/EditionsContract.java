package dev.cairn.assessment.edition;

import static dev.cairn.assessment.Now.done;
import static dev.cairn.assessment.Now.isEmpty;
import static dev.cairn.assessment.Now.now;
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
        done(editions().keep(org, edition(1, "a")));

        assertThat(now(editions().find(org, "r", 1))).isEqualTo(edition(1, "a"));
    }

    @Test
    void what_was_not_heard_of_is_not_there() {
        done(editions().keep(org, edition(1, "a")));

        assertThat(isEmpty(editions().find(org, "r", 2))).isTrue();
        assertThat(isEmpty(editions().find(org, "r", 11))).isTrue();
        assertThat(isEmpty(editions().find(org, "other", 1))).isTrue();
        assertThat(isEmpty(editions().find(org + "2", "r", 1))).isTrue();
    }

    @Test
    void each_edition_is_kept_for_itself_and_a_second_copy_changes_nothing() {
        done(editions().keep(org, edition(1, "a")));
        done(editions().keep(org, edition(2, "b")));
        done(editions().keep(org, edition(1, "a")));

        assertThat(now(editions().find(org, "r", 1))).isEqualTo(edition(1, "a"));
        assertThat(now(editions().find(org, "r", 2))).isEqualTo(edition(2, "b"));
    }

    private static Edition edition(int number, String topic) {
        return new Edition(
                "r",
                number,
                List.of(
                        new Edition.Node("s", null, false),
                        new Edition.Node("inner", "s", false),
                        new Edition.Node(topic, "inner", true)));
    }
}
