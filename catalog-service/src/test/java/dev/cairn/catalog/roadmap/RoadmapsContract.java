package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Rewriting;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Roadmaps}. */
abstract class RoadmapsContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** Empty at the beginning of a test, and the same one throughout it. */
    abstract Roadmaps roadmaps();

    @Test
    void what_was_added_is_the_draft_at_its_first_revision() {
        assertThat(add("harbor", "r1", "h")).isEqualTo(Insertion.INSERTED);

        assertThat(now(roadmaps().draft("harbor", "r1"))).isEqualTo(new Draft("r1", 1, SampleRoadmaps.titled("r1")));
        assertThat(now(roadmaps().report("harbor", "r1"))).isEqualTo(SampleRoadmaps.REPORT);
        assertThat(now(roadmaps().isThere("harbor", "r1"))).isTrue();
    }

    @Test
    void what_was_never_added_is_empty() {
        assertThat(roadmaps().draft("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(roadmaps().report("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(ids("harbor", null, 10)).isEmpty();
        roadmaps().noteEdition("harbor", "r1", 1).block(AT_MOST);
        assertThat(ids("harbor", null, 10)).isEmpty();
    }

    @Test
    void the_same_wish_is_fulfilled_once_and_another_finds_the_id_taken() {
        add("harbor", "r1", "h");

        assertThat(add("harbor", "r1", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(add("harbor", "r1", "other")).isEqualTo(Insertion.TAKEN);
        assertThat(ids("harbor", null, 10)).containsExactly("r1");
    }

    @Test
    void of_many_that_add_the_same_id_at_once_one_is_first() {
        List<Insertion> outcomes = now(Flux.range(0, 16)
                .flatMap(i -> adding("harbor", "r1", "h" + i).subscribeOn(Schedulers.boundedElastic()), 16)
                .collectList());

        assertThat(outcomes).filteredOn(Insertion.INSERTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(Insertion.TAKEN::equals).hasSize(15);
    }

    @Test
    void what_is_anothers_is_not_there() {
        add("harbor", "r1", "h");
        roadmaps().noteEdition("meadow", "r1", 7).block(AT_MOST);

        assertThat(roadmaps().draft("meadow", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(roadmaps().report("harbo", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(now(roadmaps().isThere("meadow", "r1"))).isFalse();
        assertThat(now(roadmaps().isThere("harbor", "r"))).isFalse();
        assertThat(ids("meadow", null, 10)).isEmpty();
        assertThat(ids("harbo", null, 10)).isEmpty();
        assertThat(summaries("harbor", null, 10))
                .extracting(RoadmapSummary::latestEdition)
                .containsOnlyNulls();
        assertThat(add("meadow", "r1", "other")).isEqualTo(Insertion.INSERTED);
    }

    @Test
    void organizations_whose_names_begin_alike_are_apart() {
        add("harbor", "r1", "h");
        add("harbor-2", "r2", "h");
        add("harbor0", "r3", "h");

        assertThat(ids("harbor", null, 10)).containsExactly("r1");
        assertThat(ids("harbor", "r1", 10)).isEmpty();
    }

    @Test
    void the_pages_together_are_all_once_in_order() {
        for (int at = 9; at > 0; at--) {
            add("harbor", "r" + at, "h");
        }
        List<String> walked = new ArrayList<>();
        List<String> page;
        do {
            page = ids("harbor", walked.isEmpty() ? null : walked.getLast(), 4);
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            walked.addAll(page);
        } while (!page.isEmpty());

        assertThat(walked).containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9");
    }

    @Test
    void a_line_of_a_list_tells_title_edition_and_age() {
        add("harbor", "r1", "h");
        roadmaps().noteEdition("harbor", "r1", 2).block(AT_MOST);

        assertThat(summaries("harbor", null, 1)).containsExactly(new RoadmapSummary("r1", "r1", 2, AT));
    }

    @Test
    void of_many_editions_noted_at_once_the_highest_stays() {
        add("harbor", "r1", "h");

        Flux.just(3, 1, 6, 2, 5, 4)
                .flatMap(number ->
                        roadmaps().noteEdition("harbor", "r1", number).subscribeOn(Schedulers.boundedElastic()))
                .then()
                .block(AT_MOST);
        roadmaps().noteEdition("harbor", "r1", 1).block(AT_MOST);

        assertThat(summaries("harbor", null, 10))
                .extracting(RoadmapSummary::latestEdition)
                .containsExactly(6);
        assertThat(now(roadmaps().draft("harbor", "r1")).revision()).isEqualTo(1);
    }

    @Test
    void a_draft_is_written_anew_once_for_each_reason_and_only_as_it_was_read() {
        add("harbor", "r1", "h");
        Roadmap anew = SampleRoadmaps.titled("anew");

        assertThat(now(roadmaps().rewrite("harbor", "r1", 1, anew, "p1"))).isEqualTo(new Rewriting.Written(2));
        assertThat(now(roadmaps().draft("harbor", "r1"))).isEqualTo(new Draft("r1", 2, anew));
        assertThat(summaries("harbor", null, 1))
                .extracting(RoadmapSummary::title)
                .containsExactly("anew");
        assertThat(now(roadmaps().rewrite("harbor", "r1", 1, SampleRoadmaps.titled("other"), "p1")))
                .isEqualTo(new Rewriting.Written(2));
        assertThat(now(roadmaps().rewrite("harbor", "r1", 1, SampleRoadmaps.titled("other"), "p2")))
                .isEqualTo(new Rewriting.Stale(2));
        assertThat(now(roadmaps().draft("harbor", "r1")).roadmap()).isEqualTo(anew);
        assertThat(roadmaps().rewrite("meadow", "r1", 2, anew, "p3").blockOptional(AT_MOST))
                .isEmpty();
    }

    @Test
    void what_a_draft_written_anew_does_not_have_is_gone() {
        add("harbor", "r1", "h");
        Roadmap bare = new Roadmap("bare", null, null, List.of(), List.of());

        assertThat(now(roadmaps().rewrite("harbor", "r1", 1, bare, "p1"))).isEqualTo(new Rewriting.Written(2));
        assertThat(now(roadmaps().draft("harbor", "r1")).roadmap()).isEqualTo(bare);
    }

    @Test
    void of_many_that_write_the_same_draft_anew_one_is_first() {
        add("harbor", "r1", "h");
        Roadmap anew = SampleRoadmaps.titled("anew");

        List<Rewriting> outcomes = now(Flux.range(0, 8)
                .flatMap(i ->
                        roadmaps().rewrite("harbor", "r1", 1, anew, "p" + i).subscribeOn(Schedulers.boundedElastic()))
                .collectList());

        assertThat(outcomes).filteredOn(new Rewriting.Written(2)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new Rewriting.Stale(2)::equals).hasSize(7);
    }

    private Insertion add(String organization, String id, String hash) {
        return now(adding(organization, id, hash));
    }

    private Mono<Insertion> adding(String organization, String id, String hash) {
        Roadmap roadmap = SampleRoadmaps.titled(id);
        ImportReport report = SampleRoadmaps.REPORT;
        return roadmaps().add(organization, new Creation(id, hash), roadmap, report, AT);
    }

    private List<String> ids(String organization, @Nullable String after, int limit) {
        return summaries(organization, after, limit).stream()
                .map(RoadmapSummary::roadmapId)
                .toList();
    }

    private List<RoadmapSummary> summaries(String organization, @Nullable String after, int limit) {
        return now(roadmaps().list(organization, after, limit));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
