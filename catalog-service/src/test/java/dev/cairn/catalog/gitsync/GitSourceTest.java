package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.GitSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-x",
                "--upload-pack=id",
                "a..b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[b",
                "a\\b",
                "a\nb",
                "a\0b",
                "/a",
                "a/",
                "a//b",
                ".a",
                "a/.b",
                "a.lock",
                "a.",
                "@{-1}",
                "refs/heads/main"
            })
    void what_git_takes_for_no_branch_is_none(String name) {
        assertThat(GitSource.isBranch(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/#12", "v1.2", "größe", "a-b_c", "@x"})
    void what_git_takes_for_a_branch_is_one(String name) {
        assertThat(GitSource.isBranch(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../b",
                "a/..",
                "./a",
                "/a",
                "a/",
                "a//b",
                "a\\..\\b",
                ".git/config",
                "a/.GIT/config",
                "a\nb",
                "a\0b"
            })
    void a_path_that_leads_out_is_none(String path) {
        assertThat(GitSource.isPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "README.md", "docs/road map.md", "a..b/c", ".github/x.md", "größe/ä.md"})
    void any_other_path_is_one(String path) {
        assertThat(GitSource.isPath(path)).isTrue();
    }

    @Test
    void neither_is_endless() {
        assertThat(GitSource.isBranch("a".repeat(251))).isFalse();
        assertThat(GitSource.isPath("a".repeat(501))).isFalse();
    }
}
