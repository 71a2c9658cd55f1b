package dev.cairn.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.edition.FakeEditions;
import dev.cairn.catalog.roadmap.FakeRoadmaps;
import dev.cairn.catalog.roadmap.SampleRoadmaps;
import dev.cairn.catalog.search.application.FollowingRoadmaps;
import dev.cairn.catalog.search.model.Entry;
import dev.cairn.catalog.search.model.Hit;
import dev.cairn.catalog.search.model.SearchIndex;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Changed;
import dev.cairn.kit.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class FollowingRoadmapsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final FakeRoadmaps roadmaps = new FakeRoadmaps();
    private final TreeMap<String, Changed> store = new TreeMap<>();
    private final List<String> taken = new ArrayList<>();
    private final FollowingRoadmaps following =
            new FollowingRoadmaps(this::changes, roadmaps, new FakeEditions(), new Noting(), Schedulers.immediate());

    @Test
    void everything_is_taken_once_also_when_many_changed_in_one_moment() {
        for (int i = 0; i < 450; i++) {
            written("r%03d".formatted(i), 1, NOON);
        }

        assertThat(following.round().block()).isEqualTo(450);
        assertThat(taken).doesNotHaveDuplicates().hasSize(450);
        assertThat(following.round().block()).isZero();
    }

    @Test
    void a_change_is_taken_again_and_one_of_a_slower_clock_is_not_missed() {
        written("a", 1, NOON);
        following.round().block();
        written("a", 2, NOON.plusSeconds(5));
        written("late", 1, NOON.minusSeconds(10));

        assertThat(following.round().block()).isEqualTo(2);
        assertThat(taken).containsExactly("acme/a", "acme/late", "acme/a");
    }

    private void written(String roadmapId, long version, Instant at) {
        roadmaps.add("acme", new Creation(roadmapId, "h"), SampleRoadmaps.titled(roadmapId), SampleRoadmaps.REPORT, at)
                .block(Duration.ofSeconds(5));
        store.put(roadmapId, new Changed(Key.of("acme", roadmapId), version, at));
    }

    private Flux<Changed> changes(Changed after, int limit) {
        Comparator<Changed> order = Comparator.comparing(Changed::at)
                .thenComparing(changed -> changed.key().id());
        return Flux.fromStream(store.values().stream()
                .sorted(order)
                .filter(changed -> order.compare(changed, after) > 0)
                .limit(limit));
    }

    /** Notes what it is given. */
    private final class Noting implements SearchIndex {

        @Override
        public void replace(String organization, String roadmapId, List<Entry> entries) {
            taken.add(organization + "/" + roadmapId);
        }

        @Override
        public void refresh() {}

        @Override
        public List<Hit> search(String organization, String words, boolean drafts, int afterRank, int limit) {
            return List.of();
        }
    }
}
