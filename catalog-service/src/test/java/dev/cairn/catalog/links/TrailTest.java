package dev.cairn.catalog.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.Answer.None;
import dev.cairn.catalog.links.model.Answer.Status;
import dev.cairn.catalog.links.model.Found;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.model.Trail;
import dev.cairn.catalog.links.model.Websites.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTest {

    private static final String LINK = "https://knots.example/a";
    private static final String PLAIN = "http://knots.example/a";
    private static final Set<Integer> WEB = Set.of(80, 443);

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:22/", "ftp://knots.example/", "https://ada:pw@knots.example/"})
    void a_redirect_to_where_nobody_may_look_ends_there(String target) {
        assertThat(walk(LINK, to(301, target))).isInstanceOf(Found.OutOfReach.class);
        assertThat(asked).containsExactly("HEAD " + LINK);
    }

    @Test
    void a_circle_ends_after_five_hops_and_proves_nothing() {
        assertThat(walk(LINK, to(302, "/b"), to(302, "/a"), to(302, "/b"), to(302, "/a"), to(302, "/b"), to(302, "/a")))
                .isEqualTo(new Found.Unanswered(302, Reason.REDIRECTS));
        assertThat(asked).hasSize(6);
    }

    @Test
    void a_redirect_to_nowhere_proves_nothing() {
        assertThat(walk(LINK, of(302))).isEqualTo(new Found.Unanswered(302, Reason.REDIRECTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void gone_is_what_says_so_to_both_ways_of_asking(int code) {
        assertThat(walk(LINK, of(code), of(code))).isEqualTo(new Found.Gone(code, null));
        assertThat(asked).containsExactly("HEAD " + LINK, "GET " + LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 500, 501})
    void who_knows_no_HEAD_is_asked_with_GET(int code) {
        assertThat(walk(LINK, of(code), of(206))).isEqualTo(new Found.There(206));
    }

    @Test
    void who_hangs_up_on_HEAD_is_asked_with_GET() {
        assertThat(walk(LINK, new None(Reason.BROKEN_ANSWER), of(200))).isEqualTo(new Found.There(200));
    }

    @Test
    void who_says_too_many_is_not_asked_again() {
        assertThat(walk(LINK, of(429))).isEqualTo(new Found.Closed(429));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 406, 418, 451, 999})
    void what_is_not_for_programs_is_never_called_gone(int code) {
        assertThat(walk(LINK, of(code), of(code))).isEqualTo(new Found.Closed(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 599})
    void a_fault_there_is_no_answer(int code) {
        assertThat(walk(LINK, of(code), of(code))).isEqualTo(new Found.Unanswered(code, Reason.SERVER_ERROR));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"TIMED_OUT", "NOT_REACHED", "NAME_NOT_RESOLVED"})
    void silence_is_no_answer(Reason why) {
        assertThat(walk(LINK, new None(why))).isEqualTo(new Found.Unanswered(null, why));
    }

    @Test
    void a_name_that_nobody_has_is_gone_and_a_private_address_out_of_reach() {
        assertThat(walk(LINK, new None(Reason.NAME_UNKNOWN))).isEqualTo(new Found.Gone(null, Reason.NAME_UNKNOWN));
        assertThat(walk(LINK, new None(Reason.PRIVATE_ADDRESS)))
                .isEqualTo(new Found.OutOfReach(Reason.PRIVATE_ADDRESS));
    }

    @Test
    void moved_is_what_moved_for_good_and_is_there() {
        assertThat(walk(LINK, to(301, "/b"), to(308, "https://ropes.example/c"), of(200)))
                .isEqualTo(new Found.Moved(200, "https://ropes.example/c"));
        assertThat(walk(LINK, to(301, "/b"), of(404), of(404))).isEqualTo(new Found.Gone(404, null));
    }

    @Test
    void what_moved_and_leads_on_for_now_has_moved_to_its_last_address_for_good() {
        assertThat(walk(LINK, to(301, "/b"), to(302, "/today"), of(200)))
                .isEqualTo(new Found.Moved(200, "https://knots.example/b"));
        assertThat(walk(LINK, to(302, "/today"), to(301, "/b"), of(200))).isEqualTo(new Found.There(200));
    }

    @Test
    void what_moved_away_and_back_has_not_moved() {
        assertThat(walk(LINK, to(301, "/b"), to(301, "/a"), of(200))).isEqualTo(new Found.There(200));
    }

    @Test
    void an_insecure_link_says_whether_https_answers_as_well() {
        assertThat(walk(PLAIN, of(200), of(200))).isEqualTo(new Found.Insecure(200, null, true));
        assertThat(asked).containsExactly("HEAD " + PLAIN, "HEAD " + LINK);
        assertThat(walk(PLAIN, of(200), of(403))).isEqualTo(new Found.Insecure(200, null, true));
        assertThat(walk(PLAIN, of(200), of(404))).isEqualTo(new Found.Insecure(200, null, false));
        assertThat(walk(PLAIN, of(200), to(302, PLAIN))).isEqualTo(new Found.Insecure(200, null, false));
        assertThat(walk(PLAIN, of(200), new None(Reason.CERTIFICATE))).isEqualTo(new Found.Insecure(200, null, false));
        assertThat(walk("http://knots.example:443/a", of(200))).isEqualTo(new Found.Insecure(200, null, false));
    }

    @Test
    void an_insecure_link_that_moved_to_its_secure_counterpart_has_moved() {
        assertThat(walk(PLAIN, to(301, LINK), of(200))).isEqualTo(new Found.Moved(200, LINK));
        assertThat(walk(PLAIN, to(302, LINK), of(200), of(200))).isEqualTo(new Found.Insecure(200, null, true));
    }

    @Test
    void a_certificate_that_cannot_be_trusted_is_insecure_and_not_dead() {
        assertThat(walk(LINK, new None(Reason.CERTIFICATE)))
                .isEqualTo(new Found.Insecure(null, Reason.CERTIFICATE, false));
    }

    private static Answer of(int code) {
        return new Status(code, null);
    }

    private static Answer to(int code, String location) {
        return new Status(code, location);
    }

    /** Walks on what the answers, one after the other, say. */
    private Found walk(String link, Answer... answers) {
        asked.clear();
        Deque<Answer> left = new ArrayDeque<>(List.of(answers));
        Trail trail = Trail.from((LinkAddress) LinkAddress.judge(link, WEB));
        while (true) {
            note(trail.method(), trail.at());
            switch (trail.after(left.removeFirst(), WEB)) {
                case Trail.Ask(Trail next) -> trail = next;
                case Trail.Ended(Found found) -> {
                    assertThat(left).isEmpty();
                    return found;
                }
                case Trail.Probe probe -> {
                    note(Method.HEAD, probe.secure());
                    return probe.found(left.removeFirst());
                }
            }
        }
    }

    private void note(Method method, LinkAddress address) {
        asked.add(method + " " + address);
    }
}
