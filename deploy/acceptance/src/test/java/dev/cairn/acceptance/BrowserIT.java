package dev.cairn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The story as a person sees it, in a headless Chromium that npm brings. The pictures lie in {@code target/pictures}. */
class BrowserIT {

    private static final Path FOLDER = Path.of("browser");

    private final WholePlatform platform = WholePlatform.running();
    private final Api api = new Api(platform);
    private final Walk walk = new Walk(api);

    @Test
    void a_person_logs_in_ticks_takes_a_paper_and_one_number_moves() throws Exception {
        String roadmap = walk.published(markdown());
        String cohort = walk.cohort(roadmap);
        String enrolment = walk.enrolled(cohort, Walk.LEARNER);
        List<String> topics = walk.openTopics(enrolment);
        String paper = new Papers(api).published(roadmap, List.of(topics.get(1), topics.get(2)));
        assertThat(paper).isNotEmpty();
        Path pictures = Files.createDirectories(Path.of("target/pictures")).toAbsolutePath();

        run("npm", "ci", "--no-audit", "--no-fund");
        String told = run(
                "node",
                "story.mjs",
                platform.gatewayUrl(),
                "harbor",
                enrolment,
                cohort,
                "Complete Letterpress Roadmap",
                "Upper case",
                pictures.toString());

        assertThat(told).contains("story told");
    }

    /** Runs a program in the browser's folder; fails with all that it said. */
    private static String run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(Path.of("target"), "browser", ".log");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0)
                .as("%s said:%n%s", String.join(" ", command), said)
                .isTrue();
        return said;
    }

    private static byte[] markdown() throws IOException {
        try (InputStream file = BrowserIT.class.getResourceAsStream("/roadmaps/all-h1.md")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
