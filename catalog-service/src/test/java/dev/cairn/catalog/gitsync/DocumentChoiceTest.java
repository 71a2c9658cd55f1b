package dev.cairn.catalog.gitsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.model.DocumentChoice;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import dev.cairn.catalog.gitsync.model.PathEntry;
import dev.cairn.catalog.gitsync.model.PathEntry.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentChoiceTest {

    @Test
    void a_folder_is_read_by_its_readme_whatever_lies_beside_it() {
        assertThat(chosen("a.md", "ReadMe.MD", "b.md")).isEqualTo("ReadMe.MD");
        assertThat(chosen("readme.markdown", "LICENSE")).isEqualTo("readme.markdown");
    }

    @Test
    void a_folder_with_one_document_is_read_by_that() {
        assertThat(chosen("roadmap.md", "LICENSE", "picture.png")).isEqualTo("roadmap.md");
    }

    @Test
    void of_several_documents_a_person_says_which_and_gets_their_names() {
        DocumentChoice.Refused refused = refused(files("a.md", "b.md", "c.txt"));

        assertThat(refused.trouble()).isEqualTo(GitTrouble.SEVERAL_DOCUMENTS);
        assertThat(refused.found()).isEqualTo("a.md, b.md");
        assertThat(refused(files("readme.md", "README.md")).found()).isEqualTo("readme.md, README.md");
        List<PathEntry> many = IntStream.range(0, 30)
                .mapToObj(i -> new PathEntry(i + ".md", Kind.FILE, 1))
                .toList();
        assertThat(refused(many).found()).endsWith("19.md and 10 more");
    }

    @Test
    void a_folder_without_a_document_is_refused() {
        assertThat(refused(files("LICENSE")).trouble()).isEqualTo(GitTrouble.NO_DOCUMENT);
        assertThat(refused(List.of()).found()).isEqualTo("an empty folder");
        assertThat(refused(List.of(new PathEntry("notes.md", Kind.FOLDER, 0))).trouble())
                .isEqualTo(GitTrouble.NO_DOCUMENT);
    }

    @Test
    void a_link_is_not_followed_and_not_passed_over_for_another() {
        assertThat(refused(List.of(new PathEntry("README.md", Kind.LINK, 0), new PathEntry("other.md", Kind.FILE, 1)))
                        .trouble())
                .isEqualTo(GitTrouble.LINK);
    }

    @Test
    void a_named_file_may_have_any_ending_and_not_any_size() {
        assertThat(DocumentChoice.named(new PathEntry("notes.txt", Kind.FILE, DocumentChoice.LARGEST)))
                .isInstanceOf(DocumentChoice.File.class);
        assertThat(DocumentChoice.named(new PathEntry("notes.txt", Kind.FILE, DocumentChoice.LARGEST + 1)))
                .isInstanceOfSatisfying(
                        DocumentChoice.Refused.class,
                        refused -> assertThat(refused.trouble()).isEqualTo(GitTrouble.DOCUMENT_TOO_LARGE));
    }

    private static String chosen(String... names) {
        return ((DocumentChoice.File) DocumentChoice.among(files(names))).name();
    }

    private static DocumentChoice.Refused refused(List<PathEntry> folder) {
        return (DocumentChoice.Refused) DocumentChoice.among(folder);
    }

    private static List<PathEntry> files(String... names) {
        return Stream.of(names).map(name -> new PathEntry(name, Kind.FILE, 1)).toList();
    }
}
