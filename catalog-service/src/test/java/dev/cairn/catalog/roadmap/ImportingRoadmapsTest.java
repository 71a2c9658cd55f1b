package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.application.ImportingRoadmaps;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.kit.Ids;
import dev.cairn.kit.http.Creation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;

class ImportingRoadmapsTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final String KNOTS = "# Knots\n## First\n- Bowline\n";

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final Scheduler scheduler = ImportingRoadmaps.scheduler(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch occupied = new CountDownLatch(1);

    @AfterEach
    void end() {
        occupied.countDown();
        scheduler.dispose();
    }

    @Test
    void a_document_becomes_a_roadmap_and_its_repetition_the_same() {
        ImportingRoadmaps.Outcome first = imported(KNOTS, "h", ImportingRoadmaps.LONGEST);

        assertThat(first)
                .isInstanceOfSatisfying(
                        ImportingRoadmaps.Imported.class,
                        imported -> assertThat(imported.title()).isEqualTo("Knots"));
        assertThat(imported(KNOTS, "h", ImportingRoadmaps.LONGEST)).isEqualTo(first);
        assertThat(imported(KNOTS, "other", ImportingRoadmaps.LONGEST)).isEqualTo(new ImportingRoadmaps.KeyReused());
    }

    @Test
    void when_all_threads_are_at_work_and_enough_documents_wait_it_says_so() throws InterruptedException {
        occupyEverything();

        assertThat(imported(KNOTS, "h", ImportingRoadmaps.LONGEST)).isEqualTo(new ImportingRoadmaps.Busy());
        assertThat(roadmaps.draft("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void what_takes_too_long_is_answered_and_not_kept() {
        occupyOneThread();

        assertThat(imported(KNOTS, "h", Duration.ofMillis(50)))
                .isEqualTo(new ImportingRoadmaps.TooSlow(Duration.ofMillis(50)));
        assertThat(roadmaps.draft("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
    }

    @Test
    void what_would_not_fit_one_document_of_the_store_is_refused() {
        StringBuilder links = new StringBuilder("# Links\n## All\n");
        for (int item = 0; item < 10_000; item++) {
            links.append("- x");
            for (int link = 0; link < 12; link++) {
                links.append("[](").append(item * 12 + link).append(')');
            }
            links.append('\n');
        }

        assertThat(imported(links.toString(), "h", Duration.ofSeconds(60)))
                .isInstanceOfSatisfying(
                        ImportingRoadmaps.TooLarge.class,
                        large -> assertThat(large.bytes()).isGreaterThan(Weight.LARGEST));
    }

    private ImportingRoadmaps.Outcome imported(String source, String hash, Duration longest) {
        Ids ids = Ids.random();
        return Objects.requireNonNull(new ImportingRoadmaps(
                        roadmaps, new FakeKnownNodes(), scheduler, longest, ids, CLOCK)
                .importing("harbor", new Creation("r1", hash), source.getBytes(StandardCharsets.UTF_8), null, null)
                .block(Duration.ofSeconds(90)));
    }

    private void occupyOneThread() {
        scheduler.schedule(() -> {
            begun.countDown();
            try {
                occupied.await();
            } catch (InterruptedException disposed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The thread first: a task that it takes later would leave a place in the queue. */
    private void occupyEverything() throws InterruptedException {
        occupyOneThread();
        begun.await();
        try {
            while (true) {
                occupyOneThread();
            }
        } catch (RejectedExecutionException full) {
            assertThat(full).isNotNull();
        }
    }
}
