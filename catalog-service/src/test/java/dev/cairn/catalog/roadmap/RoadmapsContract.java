package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.roadmap.model.Draft;
import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.RoadmapSummary;
import dev.cairn.catalog.roadmap.model.RoadmapSummary.Position;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps.Removal;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Insertion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        roadmaps().noteEdition("harbor", "r1", 1, "published").block(AT_MOST);
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
        roadmaps().noteEdition("meadow", "r1", 7, "published").block(AT_MOST);

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
        assertThat(ids("harbor", new Position(AT, "r1"), 10)).isEmpty();
    }

    @Test
    void the_pages_together_are_all_once_in_order() {
        for (int at = 9; at > 0; at--) {
            add("harbor", "r" + at, "h");
        }
        List<String> walked = new ArrayList<>();
        List<String> page;
        do {
            page = ids("harbor", walked.isEmpty() ? null : new Position(AT, walked.getLast()), 4);
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            walked.addAll(page);
        } while (!page.isEmpty());

        assertThat(walked).containsExactly("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9");
    }

    @Test
    void a_line_of_a_list_tells_title_edition_and_age() {
        add("harbor", "r1", "h");
        roadmaps().noteEdition("harbor", "r1", 2, "published").block(AT_MOST);

        assertThat(summaries("harbor", null, 1)).containsExactly(new RoadmapSummary("r1", "r1", 2, AT));
    }

    @Test
    void who_sees_no_drafts_sees_what_is_published_by_the_title_it_has_there() {
        add("harbor", "r1", "h");
        add("harbor", "r2", "h");
        add("harbor", "r3", "h");
        roadmaps().noteEdition("harbor", "r1", 1, "first").block(AT_MOST);
        roadmaps().noteEdition("harbor", "r3", 2, "newest").block(AT_MOST);
        roadmaps().noteEdition("harbor", "r3", 1, "older").block(AT_MOST);

        List<RoadmapSummary> seen = now(roadmaps().published("harbor", null, 1));
        assertThat(seen).containsExactly(new RoadmapSummary("r1", "first", 1, AT));
        assertThat(now(roadmaps().published("harbor", seen.getFirst().position(), 9)))
                .containsExactly(new RoadmapSummary("r3", "newest", 2, AT));
        assertThat(now(roadmaps().published("meadow", null, 9))).isEmpty();
    }

    @Test
    void of_many_editions_noted_at_once_the_highest_stays() {
        add("harbor", "r1", "h");

        Flux.just(3, 1, 6, 2, 5, 4)
                .flatMap(number -> roadmaps()
                        .noteEdition("harbor", "r1", number, "published")
                        .subscribeOn(Schedulers.boundedElastic()))
                .then()
                .block(AT_MOST);
        roadmaps().noteEdition("harbor", "r1", 1, "published").block(AT_MOST);

        assertThat(summaries("harbor", null, 10))
                .extracting(RoadmapSummary::latestEdition)
                .containsExactly(6);
        assertThat(now(roadmaps().draft("harbor", "r1")).revision()).isEqualTo(1);
    }

    @Test
    void the_newest_stands_first_whatever_the_ids_and_pages_go_on_where_they_ended() {
        for (int at = 0; at < 9; at++) {
            String id = "r" + (at * 4 % 9);
            now(roadmaps()
                    .add(
                            "harbor",
                            new Creation(id, "h"),
                            SampleRoadmaps.titled(String.valueOf(at)),
                            SampleRoadmaps.REPORT,
                            AT.plusMillis(at / 2)));
        }
        List<RoadmapSummary> walked = new ArrayList<>();
        List<RoadmapSummary> page = summaries("harbor", null, 2);
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = summaries("harbor", walked.getLast().position(), 2);
            if (walked.size() == 4) {
                add("harbor", "new", "h");
            }
        }

        assertThat(walked).extracting(RoadmapSummary::createdAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(walked)
                .extracting(RoadmapSummary::roadmapId)
                .filteredOn(id -> !id.equals("new"))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_removed_is_not_there_and_its_id_is_not_given_again() {
        add("harbor", "r1", "h");
        add("harbor", "r2", "h");

        assertThat(remove("meadow", "r1", AT)).isEmpty();
        assertThat(remove("harbor", "r1", AT)).contains(Removal.REMOVED);
        assertThat(remove("harbor", "r1", AT)).isEmpty();

        assertThat(roadmaps().draft("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(roadmaps().report("harbor", "r1").blockOptional(AT_MOST)).isEmpty();
        assertThat(now(roadmaps().isThere("harbor", "r1"))).isFalse();
        assertThat(now(roadmaps().publishing("harbor", "r1", AT))).isFalse();
        roadmaps().noteEdition("harbor", "r1", 1, "published").block(AT_MOST);
        assertThat(ids("harbor", null, 10)).containsExactly("r2");
        assertThat(add("harbor", "r1", "h")).isEqualTo(Insertion.REPEATED);
        assertThat(now(roadmaps().isThere("harbor", "r1"))).isFalse();
    }

    @Test
    void what_has_an_edition_or_is_about_to_have_one_is_not_removed() {
        add("harbor", "r1", "h");
        add("harbor", "r2", "h");
        roadmaps().noteEdition("harbor", "r1", 1, "published").block(AT_MOST);
        assertThat(now(roadmaps().publishing("harbor", "r2", AT))).isTrue();
        assertThat(now(roadmaps().publishing("harbor", "r3", AT))).isFalse();

        assertThat(remove("harbor", "r1", AT.plusSeconds(3_600))).contains(Removal.PUBLISHED);
        assertThat(remove("harbor", "r2", AT.plusSeconds(1))).contains(Removal.PUBLISHED);
        assertThat(ids("harbor", null, 10)).containsExactly("r1", "r2");
        assertThat(remove("harbor", "r2", AT.plus(Roadmaps.PUBLISHING_TAKES))).contains(Removal.REMOVED);
    }

    private Optional<Removal> remove(String organization, String id, Instant at) {
        return roadmaps().remove(organization, id, at, List.of()).blockOptional(AT_MOST);
    }

    private Insertion add(String organization, String id, String hash) {
        return now(adding(organization, id, hash));
    }

    private Mono<Insertion> adding(String organization, String id, String hash) {
        Roadmap roadmap = SampleRoadmaps.titled(id);
        ImportReport report = SampleRoadmaps.REPORT;
        return roadmaps().add(organization, new Creation(id, hash), roadmap, report, AT);
    }

    private List<String> ids(String organization, @Nullable Position after, int limit) {
        return summaries(organization, after, limit).stream()
                .map(RoadmapSummary::roadmapId)
                .toList();
    }

    private List<RoadmapSummary> summaries(String organization, @Nullable Position after, int limit) {
        return now(roadmaps().list(organization, after, limit));
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
