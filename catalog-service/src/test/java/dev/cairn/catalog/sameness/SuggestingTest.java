package dev.cairn.catalog.sameness;

import static dev.cairn.catalog.diff.Outlines.roadmap;
import static dev.cairn.catalog.diff.Outlines.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.sameness.application.ConfirmingSamenesses;
import dev.cairn.catalog.sameness.application.SuggestingSamenesses;
import dev.cairn.catalog.sameness.model.Sameness;
import dev.cairn.catalog.sameness.model.SamenessConfirmed;
import dev.cairn.catalog.sameness.model.SamenessWithdrawn;
import dev.cairn.catalog.sameness.model.Suggesting;
import dev.cairn.catalog.sameness.model.Suggestion;
import dev.cairn.catalog.sameness.model.TopicName;
import dev.cairn.kit.Ids;
import dev.cairn.kit.event.EventToTell;
import dev.cairn.kit.http.Creation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SuggestingTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private static final Roadmap SAILING = roadmap(titled(
            "s", "Canvas", titled("s1", "Prompt stowing"), titled("s2", "Tools"), titled("s3", "Reading the weather")));
    private static final Roadmap ROWING = roadmap(
            titled("r", "Prompt Stowing"),
            titled("q", "Blades", titled("r2", "Tools"), titled("r3", "Tools"), titled("r4", "Oars")));

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final FakeSamenesses samenesses = new FakeSamenesses();
    private final SuggestingSamenesses suggesting =
            new SuggestingSamenesses(roadmaps, samenesses, Schedulers.boundedElastic(), AT_MOST);
    private final ConfirmingSamenesses confirming =
            new ConfirmingSamenesses(roadmaps, new FakeEditions(), samenesses, Ids.random(), CLOCK);

    @Test
    void the_same_title_is_suggested_whatever_part_it_plays_and_a_common_one_is_not() {
        assertThat(new Suggesting("a", SAILING).in("b", ROWING))
                .extracting(suggestion ->
                        suggestion.one().title() + " = " + suggestion.other().title())
                .containsExactly("Prompt stowing = Prompt Stowing");
    }

    @Test
    void what_a_person_confirmed_or_took_back_is_not_suggested_again() {
        add("a", SAILING);
        add("b", ROWING);
        List<TopicName> names = List.of(new TopicName("a", "s1"), new TopicName("b", "r"));

        assertThat(suggested("a")).hasSize(1);
        Sameness said = confirmed(names);
        assertThat(suggested("a")).isEmpty();
        now(confirming.withdraw("harbor", said.samenessId()));
        assertThat(suggested("a")).isEmpty();
        assertThat(samenesses.told())
                .extracting(EventToTell::type)
                .containsExactly(SamenessConfirmed.TYPE, SamenessWithdrawn.TYPE);
    }

    @Test
    void a_topic_that_is_nowhere_is_not_the_same_as_anything() {
        add("a", SAILING);

        assertThat(now(confirming.confirm(
                        "harbor", List.of(new TopicName("a", "s1"), new TopicName("b", "r"), new TopicName("a", "x")))))
                .isEqualTo(new ConfirmingSamenesses.Unknown(List.of(new TopicName("b", "r"), new TopicName("a", "x"))));
    }

    @Test
    void nothing_is_suggested_for_a_roadmap_that_is_not_there() {
        assertThat(now(suggesting.suggest("harbor", "a", null, 10)))
                .isEqualTo(new SuggestingSamenesses.UnknownRoadmap("a"));
    }

    /** Curricula as people published them; in one of the five only a line on the chaining of prompts is near it. */
    @Test
    void prompt_engineering_is_found_across_what_people_published() throws IOException {
        Path seeds = seeds();
        assumeTrue(seeds != null, "skipped: no shared/seeds beside the checkout");
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String id = file.getFileName().toString().substring(0, 3);
                ids.add(id);
                if (MarkdownImport.of(Files.readAllBytes(file), null, Ids.random()::next)
                        instanceof MarkdownImport.Imported imported) {
                    add(id, imported.roadmap());
                }
            }
        }
        assertThat(ids).hasSize(5);

        assertThat(suggested("000"))
                .filteredOn(one -> one.one().title().equalsIgnoreCase("Prompt Engineering"))
                .extracting(one -> one.other().name().roadmapId())
                .containsExactlyInAnyOrder("002", "003", "004");
        assertThat(suggested("001"))
                .allSatisfy(one -> assertThat(one.likeness()).isBetween(0.5, 1.0));
    }

    private Sameness confirmed(List<TopicName> names) {
        if (now(confirming.confirm("harbor", names)) instanceof ConfirmingSamenesses.Confirmed done) {
            return done.sameness();
        }
        throw new AssertionError("not confirmed");
    }

    private List<Suggestion> suggested(String roadmapId) {
        List<Suggestion> all = new ArrayList<>();
        List<Suggestion> page;
        do {
            String after = all.isEmpty() ? null : all.getLast().position();
            page = page(roadmapId, after);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private List<Suggestion> page(String roadmapId, @Nullable String after) {
        if (now(suggesting.suggest("harbor", roadmapId, after, 3)) instanceof SuggestingSamenesses.Suggested some) {
            return some.suggestions();
        }
        throw new AssertionError("nothing was suggested");
    }

    private void add(String id, Roadmap roadmap) {
        now(roadmaps.add("harbor", new Creation(id, "h"), roadmap, SampleRoadmaps.REPORT, CLOCK.instant()));
    }

    private static @Nullable Path seeds() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve("shared/seeds");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static <T> T now(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(AT_MOST));
    }
}
