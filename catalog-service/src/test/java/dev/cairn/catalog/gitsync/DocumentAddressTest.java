package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.DocumentAddress;
import dev.cairn.catalog.gitsync.model.GitSource;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/ada/knots.git, https://github.com/ada/knots/blob/main/docs/README.md",
        "https://github.com/ada/knots/, https://github.com/ada/knots/blob/main/docs/README.md",
        "https://gitlab.example.org:8443/a/b/knots, https://gitlab.example.org:8443/a/b/knots/-/blob/main/docs/README.md",
        "https://codeberg.org/ada/knots.git, https://codeberg.org/ada/knots/src/branch/main/docs/README.md",
        "https://bitbucket.org/ada/knots, https://bitbucket.org/ada/knots/src/main/docs/README.md",
        "https://git.example.com/knots.git, https://git.example.com/knots/blob/main/docs/README.md"
    })
    void it_is_the_page_that_shows_the_document(String address, String page) {
        assertThat(DocumentAddress.of(new GitSource(address, "main", ""), "docs/README.md"))
                .isEqualTo(URI.create(page));
    }

    @Test
    void links_lead_on_from_it_whatever_signs_a_path_has() {
        URI page = DocumentAddress.of(new GitSource("https://github.com/ada/knots", "v/2", ""), "my docs/ä.md");

        assertThat(page).isNotNull();
        assertThat(page.resolve("img/a.png")).hasToString("https://github.com/ada/knots/blob/v/2/my%20docs/img/a.png");
    }

    @Test
    void what_lies_on_this_machine_has_no_page() {
        assertThat(DocumentAddress.of(new GitSource("/srv/knots.git", "main", ""), "README.md"))
                .isNull();
        assertThat(DocumentAddress.of(new GitSource("file:///srv/knots.git", "main", ""), "README.md"))
                .isNull();
    }
}
