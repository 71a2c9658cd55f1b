package dev.cairn.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.kit.http.Page;
import dev.cairn.kit.http.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of a {@link Directory}, on the people of the realm that lies in the repository. */
abstract class DirectoryContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /** The author of harbor. */
    static final Member AUTHOR =
            new Member("47109a6d-2a82-5f57-9cc8-c71328865cff", "author@harbor.test", "Tomas Reyes", Set.of("author"));
    /** A learner of meadow. */
    static final Member STRANGER =
            new Member("ddeeb2a9-d532-5344-ad01-58b861b8aa7f", "learner@meadow.test", "Pavel Horak", Set.of("learner"));

    abstract Directory directory();

    @Test
    void aMemberIsFoundWithNameAndRoles() {
        assertThat(directory().member("harbor", AUTHOR.id()).blockOptional(AT_MOST))
                .contains(AUTHOR);
    }

    @Test
    void aPersonOfAnotherOrganizationIsNoMember() {
        assertThat(directory().member("harbor", STRANGER.id()).blockOptional(AT_MOST))
                .isEmpty();
        assertThat(directory().member("meadow", STRANGER.id()).blockOptional(AT_MOST))
                .contains(STRANGER);
    }

    @Test
    void whoDoesNotExistIsNoMember() {
        assertThat(directory()
                        .member("harbor", "00000000-0000-4000-8000-000000000000")
                        .blockOptional(AT_MOST))
                .isEmpty();
        assertThat(directory().member("harbor", "no id at all").blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void anOrganizationThatIsNotThereHasNobody() {
        assertThat(page("nowhere", PageRequest.first())).isEqualTo(new Page<>(List.of(), null));
        assertThat(directory().member("nowhere", AUTHOR.id()).blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void theAliasIsTakenAsItIs() {
        assertThat(page("harb", PageRequest.first()).items()).isEmpty();
        assertThat(page("harbor OR alias:meadow", PageRequest.first()).items()).isEmpty();
        assertThat(page("harbor&q=", PageRequest.first()).items()).isEmpty();
    }

    @Test
    void thePagesTogetherAreAllMembersOnce() {
        List<Member> all = page("harbor", new PageRequest(1_000, null)).items();
        List<Member> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<Member> page = page("harbor", PageRequest.parse("4", cursor));
            assertThat(page.items()).hasSizeBetween(1, 4);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(all).hasSizeGreaterThan(4).contains(AUTHOR).doesNotContain(STRANGER);
        assertThat(walked).isEqualTo(all);
    }

    private Page<Member> page(String organization, PageRequest request) {
        return Objects.requireNonNull(directory().members(organization, request).block(AT_MOST));
    }
}
