package dev.cairn.catalog.links.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.FakeLinks;
import dev.cairn.catalog.links.FakeWebsites;
import dev.cairn.catalog.links.TestClock;
import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.CheckPolicy;
import dev.cairn.catalog.links.model.Found;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class CheckingLinksTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final int HOSTS_AT_ONCE = 3;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final FakeLinks links = new FakeLinks();
    private final FakeWebsites websites = new FakeWebsites();
    private final LookingAtLinks looking =
            new LookingAtLinks(websites, WEB, Duration.ofMillis(5), Schedulers.parallel());
    private final CheckingLinks checking =
            new CheckingLinks(links, looking, new CheckPolicy(WEEK), HOSTS_AT_ONCE, () -> 0.5, clock);

    @Test
    void nothing_is_due_where_there_is_nothing() {
        assertThat(round()).isZero();
        assertThat(websites.asked()).isEmpty();
    }

    @Test
    void what_is_found_is_kept_and_asked_about_again_when_its_time_comes() {
        websites.with("https://gone.example/", new Answer.None(Reason.NAME_UNKNOWN));
        noted("https://gone.example/", "https://there.example/");

        assertThat(round()).isEqualTo(2);
        assertThat(round()).isZero();
        assertThat(facts("https://gone.example/").state()).isEqualTo(LinkState.DEAD);
        assertThat(facts("https://there.example/").state()).isEqualTo(LinkState.OK);

        clock.goOn(Duration.ofDays(2));
        assertThat(round()).isEqualTo(1);
        assertThat(facts("https://gone.example/").failures()).isEqualTo(2);
        clock.goOn(WEEK);
        assertThat(round()).isEqualTo(2);
    }

    @Test
    void a_host_with_many_links_is_asked_by_and_by_and_keeps_no_other_waiting() {
        noted(IntStream.range(0, 12).mapToObj(i -> "https://many.example/" + i).toArray(String[]::new));
        noted("https://other.example/");

        assertThat(round()).isEqualTo(CheckingLinks.OF_ONE_HOST + 1);
        assertThat(websites.asked()).contains("https://other.example/");
        assertThat(round()).isZero();
        clock.goOn(Duration.ofMinutes(1));
        assertThat(round()).isEqualTo(CheckingLinks.OF_ONE_HOST);
        clock.goOn(Duration.ofMinutes(1));
        assertThat(round()).isEqualTo(2);
        assertThat(websites.asked()).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void requests_are_bounded_in_all_and_go_to_a_host_one_by_one_also_where_others_lead_there() {
        websites.with("https://a0.example/0", new Answer.Status(302, "https://a1.example/hop"))
                .with("https://a2.example/0", new Answer.Status(302, "https://a1.example/hop"));
        noted(IntStream.range(0, 6)
                .boxed()
                .flatMap(host -> Stream.of(0, 1, 2).map(i -> "https://a" + host + ".example/" + i))
                .toArray(String[]::new));

        assertThat(round()).isEqualTo(18);

        assertThat(websites.mostAtOnceOfAHost()).isEqualTo(1);
        assertThat(websites.mostAtOnce()).isBetween(2, HOSTS_AT_ONCE);
        assertThat(websites.asked()).hasSize(20);
    }

    @Test
    void many_looks_at_one_host_at_once_wait_for_each_other() {
        List<Found> found = Objects.requireNonNull(Flux.range(0, 20)
                .flatMap(i -> looking.look(new LinkAddress("https://a.example/" + i)))
                .collectList()
                .block(AT_MOST));

        assertThat(found).hasSize(20).containsOnly(new Found.There(200));
        assertThat(websites.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void a_port_that_may_be_asked_no_more_is_not_asked() {
        noted("https://a.example:8443/");

        assertThat(round()).isEqualTo(1);
        assertThat(facts("https://a.example:8443/").why()).isEqualTo(Reason.PORT);
        assertThat(websites.asked()).isEmpty();
    }

    @Test
    void what_another_holds_is_not_asked_and_what_it_left_behind_is() {
        noted("https://a.example/");
        Instant now = clock.instant();
        links.due(now, 1)
                .flatMap(due -> links.hold(due.getFirst(), now, now.plus(Duration.ofMinutes(10))))
                .block(AT_MOST);

        assertThat(round()).isZero();
        clock.goOn(Duration.ofMinutes(10));
        assertThat(round()).isEqualTo(1);
    }

    private long round() {
        return Objects.requireNonNull(checking.round().block(AT_MOST));
    }

    private void noted(String... addresses) {
        links.note("harbor", Stream.of(addresses).map(LinkAddress::new).toList(), clock.instant())
                .block(AT_MOST);
    }

    private LinkFacts facts(String address) {
        LinkAddress asked = new LinkAddress(address);
        return Objects.requireNonNull(
                Objects.requireNonNull(links.facts("harbor", List.of(asked)).block(AT_MOST))
                        .get(asked));
    }
}
