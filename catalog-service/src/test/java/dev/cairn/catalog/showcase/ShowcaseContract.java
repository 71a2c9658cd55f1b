package dev.cairn.catalog.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.model.Edition;
import dev.cairn.catalog.edition.model.EditionPublished;
import dev.cairn.catalog.edition.model.EditionRetired;
import dev.cairn.catalog.edition.model.Editions;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.catalog.showcase.model.PublicRoadmap;
import dev.cairn.catalog.showcase.model.Showcase;
import dev.cairn.catalog.showcase.model.Showcase.Line;
import dev.cairn.catalog.showcase.model.Shown;
import dev.cairn.catalog.showcase.model.Visibility;
import dev.cairn.catalog.showcase.model.VisibilityChanged;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The laws of {@link Showcase}. */
abstract class ShowcaseContract {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    /** All three empty at the beginning of a test, the same ones throughout it, and of the same store. */
    abstract Showcase showcase();

    abstract Roadmaps roadmaps();

    abstract Editions editions();

    /** How many events of a roadmap there are to tell, or told. */
    abstract long told(String organization, String roadmapId);

    @BeforeEach
    void aRoadmap() {
        add("harbor", "r1");
    }

    @Test
    void a_roadmap_is_for_its_organization_alone_at_first() {
        assertThat(shown("harbor", "r1")).contains(new Shown("r1", Visibility.ORGANIZATION, null));
        assertThat(opened("harbor", "r1")).isEmpty();
        assertThat(shown("harbor", "r2")).isEmpty();
        assertThat(shown("meadow", "r1")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_shared() {
        assertThat(change("harbor", "r2", Visibility.PUBLIC, "link")).isEmpty();
        assertThat(change("meadow", "r1", Visibility.PUBLIC, "link")).isEmpty();
        assertThat(shown("harbor", "r1")).map(Shown::visibility).contains(Visibility.ORGANIZATION);
        assertThat(told("harbor", "r1")).isZero();
    }

    @Test
    void what_was_removed_is_shown_to_nobody_and_not_shared_again() {
        change("harbor", "r1", Visibility.UNLISTED, "link");
        now(roadmaps().remove("harbor", "r1", AT, List.of()));

        assertThat(shown("harbor", "r1")).isEmpty();
        assertThat(opened("harbor", "link")).isEmpty();
        assertThat(change("harbor", "r1", Visibility.PUBLIC, "other")).isEmpty();
        assertThat(opened("harbor", "r1")).isEmpty();
        assertThat(index()).isEmpty();
    }

    @Test
    void a_public_one_is_opened_by_its_id_and_an_unlisted_one_by_its_link_alone() {
        Shown open = new Shown("r1", Visibility.PUBLIC, null);
        assertThat(change("harbor", "r1", Visibility.PUBLIC, "first")).contains(open);
        assertThat(opened("harbor", "r1")).contains(open);
        assertThat(opened("harbor", "first")).isEmpty();
        assertThat(opened("meadow", "r1")).isEmpty();

        Shown unlisted = new Shown("r1", Visibility.UNLISTED, "second");
        assertThat(change("harbor", "r1", Visibility.UNLISTED, "second")).contains(unlisted);
        assertThat(shown("harbor", "r1")).contains(unlisted);
        assertThat(opened("harbor", "second")).contains(unlisted);
        assertThat(opened("harbor", "r1")).isEmpty();
        assertThat(opened("meadow", "second")).isEmpty();
    }

    @Test
    void a_link_ends_with_its_visibility_and_the_next_one_is_another() {
        change("harbor", "r1", Visibility.UNLISTED, "first");
        change("harbor", "r1", Visibility.ORGANIZATION, "unused");

        assertThat(opened("harbor", "first")).isEmpty();
        assertThat(shown("harbor", "r1")).map(Shown::link).isEmpty();
        change("harbor", "r1", Visibility.UNLISTED, "second");
        assertThat(opened("harbor", "first")).isEmpty();
        assertThat(opened("harbor", "second")).isPresent();
    }

    @Test
    void to_what_it_is_already_nothing_changes_and_nothing_is_told() {
        change("harbor", "r1", Visibility.UNLISTED, "first");

        assertThat(change("harbor", "r1", Visibility.UNLISTED, "second"))
                .map(Shown::link)
                .contains("first");
        assertThat(told("harbor", "r1")).isEqualTo(1);
        change("harbor", "r1", Visibility.ORGANIZATION, "third");
        assertThat(told("harbor", "r1")).isEqualTo(2);
    }

    @Test
    void of_many_that_share_at_once_all_get_one_link_and_one_event_is_told() {
        List<Shown> all = now(Flux.range(0, 8)
                .flatMap(
                        at -> changing("harbor", "r1", Visibility.UNLISTED, "link" + at)
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .collectList());

        assertThat(all).hasSize(8).doesNotContainNull();
        assertThat(all.stream().distinct()).hasSize(1);
        assertThat(told("harbor", "r1")).isEqualTo(1);
    }

    @Test
    void the_index_has_what_is_public_and_published_by_its_newest_open_edition() {
        add("meadow", "r2");
        add("harbor", "r3");
        Stream.of("r1", "r3").forEach(id -> change("harbor", id, Visibility.PUBLIC, "l"));
        change("meadow", "r2", Visibility.UNLISTED, "l2");
        publish("harbor", "r1", 1, "First");
        publish("harbor", "r1", 2, "Second");
        publish("meadow", "r2", 1, "Secret");

        assertThat(index()).containsExactly(Optional.of(new PublicRoadmap("harbor", "r1", "Second", 2, AT)));

        retire("harbor", "r1", 2);
        assertThat(index()).containsExactly(Optional.of(new PublicRoadmap("harbor", "r1", "First", 1, AT)));
        retire("harbor", "r1", 1);
        assertThat(index()).containsExactly(Optional.empty());
        change("harbor", "r1", Visibility.ORGANIZATION, "l");
        assertThat(index()).isEmpty();
    }

    @Test
    void the_pages_of_the_index_together_are_all_organizations_once() {
        for (String organization : List.of("meadow", "harbor", "harbor-2")) {
            for (int at = 5; at > 1; at--) {
                add(organization, "r" + at);
                change(organization, "r" + at, Visibility.PUBLIC, "l");
                publish(organization, "r" + at, 1, organization + at);
            }
        }
        List<String> walked = new ArrayList<>();
        List<Line> page = now(showcase().index(null, 5));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(5);
            page.forEach(line -> walked.add(line.roadmap().orElseThrow().title()));
            page = now(showcase().index(page.getLast().position(), 5));
        }

        assertThat(walked).hasSize(12).doesNotHaveDuplicates();
    }

    private void add(String organization, String roadmapId) {
        now(roadmaps()
                .add(
                        organization,
                        new Creation(roadmapId, "h"),
                        SampleRoadmaps.titled("Draft"),
                        SampleRoadmaps.REPORT,
                        AT));
    }

    private void publish(String organization, String roadmapId, int number, String title) {
        Edition edition = new Edition(organization, roadmapId, number, AT, "h" + number, SampleRoadmaps.titled(title));
        String subject = roadmapId + "/" + number;
        EventToTell event =
                new EventToTell("p" + subject, EditionPublished.TYPE, subject, AT, EditionPublished.of(edition));
        now(editions().add(edition, null, event));
        roadmaps().noteEdition(organization, roadmapId, number, "published").block(AT_MOST);
    }

    private void retire(String organization, String roadmapId, int number) {
        String subject = roadmapId + "/" + number;
        EventToTell event = new EventToTell(
                "r" + subject,
                EditionRetired.TYPE,
                subject,
                AT,
                EditionRetired.of(organization, roadmapId, number, AT));
        now(editions().retire(organization, roadmapId, number, AT, event));
    }

    private Optional<Shown> shown(String organization, String roadmapId) {
        return showcase().shown(organization, roadmapId).blockOptional(AT_MOST);
    }

    private Optional<Shown> opened(String organization, String name) {
        return showcase().opened(organization, name).blockOptional(AT_MOST);
    }

    private Optional<Shown> change(String organization, String roadmapId, Visibility visibility, String link) {
        return changing(organization, roadmapId, visibility, link).blockOptional(AT_MOST);
    }

    private Mono<Shown> changing(String organization, String roadmapId, Visibility visibility, String link) {
        EventToTell event = new EventToTell(
                "e" + link,
                VisibilityChanged.TYPE,
                roadmapId,
                AT,
                VisibilityChanged.of(organization, roadmapId, visibility, AT));
        return showcase().change(organization, roadmapId, visibility, link, event);
    }

    private List<Optional<PublicRoadmap>> index() {
        return now(showcase().index(null, 10)).stream().map(Line::roadmap).toList();
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
