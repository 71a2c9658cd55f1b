package dev.cairn.catalog.gitsync.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.gitsync.PublishedRepository;
import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.AddressPolicy;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.GitRepositories.Answer;
import dev.cairn.catalog.gitsync.model.GitRepositories.Document;
import dev.cairn.catalog.gitsync.model.GitRepositories.Nothing;
import dev.cairn.catalog.gitsync.model.GitRepositories.Unmoved;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Real repositories, on this machine and over HTTP. */
class JGitRepositoriesTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long LARGEST = 5_000_000;
    private static final String TEXT = "# Knots\n- Bowline\n";

    private final Scheduler scheduler = Schedulers.newBoundedElastic(2, 1, "git-test");
    private Path machine;
    private PublishedRepository repository;

    @BeforeEach
    void aRepository(@TempDir Path folder) throws IOException {
        machine = folder;
        repository = new PublishedRepository(
                Files.createDirectory(machine.resolve("allowed")).resolve("knots.git"));
    }

    @AfterEach
    void close() {
        repository.close();
        scheduler.dispose();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh://git@github.com/acme/knots.git",
                "git@github.com:acme/knots.git",
                "ext::sh -c id",
                "http://127.0.0.1:1/knots.git",
                "https://10.0.0.1/knots.git",
                "/etc",
                "file:///etc"
            })
    void what_the_settings_do_not_allow_is_not_even_tried(String address) {
        assertThat(trouble(asking(strict(), new GitSource(address, "main", ""))))
                .isEqualTo(GitTrouble.ADDRESS_REFUSED);
    }

    /** Judged before anything is connected to: nobody listens at these addresses, and nobody is waited for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "192.168.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "64:ff9b::7f00:1",
                "8.8.8.8 127.0.0.1"
            })
    void a_name_that_leads_inside_is_refused(String addresses) {
        DnsResolver names = host -> {
            String[] all = addresses.split(" ", -1);
            InetAddress[] resolved = new InetAddress[all.length];
            for (int at = 0; at < all.length; at++) {
                resolved[at] = InetAddress.ofLiteral(all[at]);
            }
            return resolved;
        };

        assertThat(trouble(now(
                        new JGitRepositories(AddressPolicy.of("", Set.of()), LONGEST, LARGEST, scheduler, names),
                        new GitSource("https://git.example.org/knots.git", "main", ""),
                        null)))
                .isEqualTo(GitTrouble.INSIDE);
    }

    @Test
    void a_repository_of_this_machine_is_read_where_it_lies() {
        String commit = repository.with("README.md", TEXT).pushed("main");

        assertDocument(asking(local(), source("main", "")), commit, "README.md");
        assertDocument(asking(local(), source("main", "README.md")), commit, "README.md");
        assertThat(now(local(), source("main", ""), commit)).isEqualTo(new Unmoved(commit));
        assertDocument(now(local(), source("main", ""), "another"), commit, "README.md");
        String later = repository.with("docs/a.md", TEXT).pushed("main");
        assertDocument(asking(local(), source("main", "docs")), later, "docs/a.md");
    }

    @ParameterizedTest
    @CsvSource({
        "none, '', BRANCH_UNKNOWN",
        "main, none.md, PATH_UNKNOWN",
        "main, README.md/x, PATH_UNKNOWN",
        "main, empty, NO_DOCUMENT",
        "main, several, SEVERAL_DOCUMENTS",
        "main, link.md, LINK",
        "main, linked, LINK",
        "main, linked/passwd, PATH_UNKNOWN",
        "main, large, DOCUMENT_TOO_LARGE",
    })
    void what_is_not_there_or_not_to_be_read_is_named(String branch, String path, GitTrouble trouble) {
        repository
                .with("README.md", TEXT)
                .with("empty/LICENSE", "free")
                .with("several/a.md", TEXT)
                .with("several/b.md", TEXT)
                .with("large/README.md", new byte[2 * 1024 * 1024 + 1])
                .withLink("link.md", "/etc/passwd")
                .withLink("linked", "/etc")
                .pushed("main");

        assertThat(trouble(asking(local(), source(branch, path)))).isEqualTo(trouble);
    }

    @Test
    void what_is_no_repository_is_not_found() throws IOException {
        Files.createDirectory(machine.resolve("allowed/plain"));
        Path outside = Files.createDirectory(machine.resolve("outside"));
        try (PublishedRepository hidden = new PublishedRepository(outside.resolve("hidden.git"))) {
            hidden.with("README.md", TEXT).pushed("main");
        }
        Files.createSymbolicLink(machine.resolve("allowed/way-out"), outside);

        for (String name : new String[] {"plain", "nothing", "way-out/hidden.git"}) {
            assertThat(trouble(asking(
                            local(),
                            new GitSource(
                                    machine.resolve("allowed").resolve(name).toString(), "main", ""))))
                    .as(name)
                    .isEqualTo(GitTrouble.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void over_http_only_the_newest_commit_of_one_branch_is_fetched(boolean newest, boolean leavesOut)
            throws IOException {
        repository.repository().getConfig().setBoolean("uploadpack", null, "allowfilter", leavesOut);
        repository.with("large.bin", noise(2_200_000)).pushed("main");
        repository.with("large.bin", noise(2_300_000)).pushed("other");
        String commit = repository
                .with("large.bin", noise(2_400_000))
                .with("README.md", TEXT)
                .pushed("main");
        try (GitServer server = new GitServer(repository.repository(), newest)) {
            GitSource source = new GitSource(server.address("/knots.git"), "main", "");

            assertDocument(asking(http(), source), commit, "README.md");
            int packs = server.packs();
            assertThat(now(http(), source, commit)).isEqualTo(new Unmoved(commit));
            assertThat(server.packs()).as("nothing fetched again").isEqualTo(packs);
            assertThat(trouble(asking(http(), new GitSource(source.address(), "none", ""))))
                    .isEqualTo(GitTrouble.BRANCH_UNKNOWN);
            assertThat(trouble(asking(http(), new GitSource(source.address(), "main", "large.bin"))))
                    .isEqualTo(GitTrouble.DOCUMENT_TOO_LARGE);
        }
    }

    @Test
    void a_token_opens_what_is_not_open_to_anyone_and_no_other_server_gets_it() throws IOException {
        String commit = repository.with("README.md", TEXT).pushed("main");
        AccessToken token = new AccessToken("sesame");
        try (GitServer server = new GitServer(repository.repository(), true);
                GitServer other = new GitServer(repository.repository(), true)) {
            server.redirect("/elsewhere.git", other.address("/knots.git"));
            server.opensWith(token.authorization());
            GitSource source = new GitSource(server.address("/knots.git"), "main", "");

            assertThat(trouble(asking(http(), source))).isEqualTo(GitTrouble.NOT_FOUND);
            assertThat(trouble(asking(http(), source, new AccessToken("wrong"))))
                    .isEqualTo(GitTrouble.NOT_FOUND);
            assertDocument(asking(http(), source, token), commit, "README.md");
            assertDocument(
                    asking(http(), new GitSource(server.address("/moved.git"), "main", ""), token),
                    commit,
                    "README.md");
            assertDocument(
                    asking(http(), new GitSource(server.address("/elsewhere.git"), "main", ""), token),
                    commit,
                    "README.md");
            assertThat(server.authorizations()).contains(token.authorization());
            assertThat(other.authorizations()).containsOnly("");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing.git, NOT_FOUND",
        "/locked.git, NOT_FOUND",
        "/page.git, NOT_FOUND",
        "/down.git, UNREACHABLE",
        "/inside.git, INSIDE",
        "/metadata.git, INSIDE",
        "/named.git, INSIDE",
        "/file.git, UNREACHABLE",
        "/round.git, UNREACHABLE",
        "/far5.git, UNREACHABLE",
        "/endless.git, TOO_LARGE",
    })
    void a_server_that_has_none_or_leads_astray_is_left(String path, GitTrouble trouble) throws IOException {
        repository.with("README.md", TEXT).pushed("main");
        try (GitServer server = new GitServer(repository.repository(), true)) {
            assertThat(trouble(asking(http(), new GitSource(server.address(path), "main", ""))))
                    .isEqualTo(trouble);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved.git", "/far4.git"})
    void up_to_five_redirects_are_followed(String path) throws IOException {
        String commit = repository.with("README.md", TEXT).pushed("main");
        try (GitServer server = new GitServer(repository.repository(), true)) {
            assertDocument(asking(http(), new GitSource(server.address(path), "main", "")), commit, "README.md");
        }
    }

    @Test
    void more_than_the_limit_is_not_fetched() throws IOException {
        repository.with("README.md", TEXT);
        for (int at = 0; at < 6; at++) {
            repository.with("noise" + at, noise(1_000_000 + at));
        }
        repository.pushed("main");
        try (GitServer server = new GitServer(repository.repository(), true)) {
            assertThat(trouble(asking(http(), new GitSource(server.address("/knots.git"), "main", ""))))
                    .isEqualTo(GitTrouble.TOO_LARGE);
        }
    }

    @Test
    void what_unpacks_to_more_than_the_limit_is_not_unpacked() throws IOException {
        repository.with("README.md", TEXT).with("zeros", new byte[6_000_000]).pushed("main");
        try (GitServer server = new GitServer(repository.repository(), true)) {
            assertThat(trouble(asking(http(), new GitSource(server.address("/knots.git"), "main", ""))))
                    .isEqualTo(GitTrouble.TOO_LARGE);
        }
    }

    @Test
    void a_server_that_falls_silent_is_not_waited_for() throws IOException {
        try (GitServer server = new GitServer(repository.repository(), true)) {
            assertThat(trouble(asking(
                            new JGitRepositories(inside(), Duration.ofMillis(500), LARGEST, scheduler),
                            new GitSource(server.address("/silent.git"), "main", ""))))
                    .isEqualTo(GitTrouble.TOO_SLOW);
        }
    }

    @Test
    void nobody_at_the_address_is_unreachable() throws IOException {
        GitServer server = new GitServer(repository.repository(), true);
        server.close();

        assertThat(trouble(asking(http(), new GitSource(server.address("/knots.git"), "main", ""))))
                .isEqualTo(GitTrouble.UNREACHABLE);
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private GitSource source(String branch, String path) {
        return new GitSource(repository.folder().toUri().toString(), branch, path);
    }

    private JGitRepositories strict() {
        return new JGitRepositories(AddressPolicy.of("", Set.of()), LONGEST, LARGEST, scheduler);
    }

    private JGitRepositories local() {
        return new JGitRepositories(
                AddressPolicy.of(machine.resolve("allowed").toString(), Set.of()), LONGEST, LARGEST, scheduler);
    }

    private JGitRepositories http() {
        return new JGitRepositories(inside(), LONGEST, LARGEST, scheduler, SystemDefaultDnsResolver.INSTANCE);
    }

    private static AddressPolicy inside() {
        return AddressPolicy.of("", Set.of("127.0.0.1"));
    }

    private static Answer asking(GitRepositories repositories, GitSource source) {
        return now(repositories, source, null);
    }

    private static Answer asking(GitRepositories repositories, GitSource source, AccessToken token) {
        return Objects.requireNonNull(repositories.ask(source, token, null).block(AT_MOST));
    }

    private static Answer now(GitRepositories repositories, GitSource source, @Nullable String known) {
        return Objects.requireNonNull(repositories.ask(source, null, known).block(AT_MOST));
    }

    private static GitTrouble trouble(Answer answer) {
        assertThat(answer).isInstanceOf(Nothing.class);
        return ((Nothing) answer).trouble();
    }

    private static void assertDocument(Answer answer, String commit, String file) {
        assertThat(answer).isInstanceOfSatisfying(Document.class, document -> {
            assertThat(document.commit()).isEqualTo(commit);
            assertThat(document.file()).isEqualTo(file);
            assertThat(new String(document.text(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        });
    }
}
