package dev.cairn.catalog.links.netty;

import static dev.cairn.kit.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.links.application.LookingAtLinks;
import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.Answer.None;
import dev.cairn.catalog.links.model.Answer.Status;
import dev.cairn.catalog.links.model.Found;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.model.Websites;
import dev.cairn.catalog.links.model.Websites.Method;
import dev.cairn.catalog.links.netty.NettyWebsites.Manners;
import dev.cairn.kit.net.PublicAddresses;
import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.tcp.TcpServer;

/** Requests to a server of this test, which behaves badly in every way. */
class NettyWebsitesTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final Manners MANNERS =
            new Manners(Duration.ofSeconds(1), Duration.ofSeconds(2), "Cairn-link-check/1 (+https://cairn.example/)");
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final BadSite site = new BadSite();
    private final FakeNames names = new FakeNames();

    /** As in earnest, but that this one address may be asked. */
    private final NettyWebsites websites = websites(HERE::equals);

    private NettyWebsites websites(Predicate<InetAddress> others) {
        return new NettyWebsites(names, others.or(PublicAddresses::isPublic), MANNERS);
    }

    @AfterEach
    void close() {
        websites.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "10.0.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[fd00::1]",
                "[fe80::1]"
            })
    void a_number_of_a_machine_inside_is_not_asked(String host) {
        assertThat(ask("http://" + host + ":" + site.port() + "/ok")).isEqualTo(new None(Reason.PRIVATE_ADDRESS));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() {
        names.with("inside.test", "10.0.0.1", "127.0.0.2");

        assertThat(ask("http://inside.test:" + site.port() + "/ok")).isEqualTo(new None(Reason.PRIVATE_ADDRESS));
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void without_the_exception_for_this_test_its_own_server_is_inside_too() {
        try (NettyWebsites strict = websites(address -> false)) {
            names.with("here.test", "127.0.0.1");

            assertThat(ask(strict, Method.HEAD, "http://here.test:" + site.port() + "/ok"))
                    .isEqualTo(new None(Reason.PRIVATE_ADDRESS));
            assertThat(ask(strict, Method.HEAD, "http://127.0.0.1:" + site.port() + "/ok"))
                    .isEqualTo(new None(Reason.PRIVATE_ADDRESS));
        }
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void of_a_names_addresses_only_those_outside_are_asked() {
        names.with("both.test", "10.0.0.1", "127.0.0.1");

        assertThat(ask("http://both.test:" + site.port() + "/ok")).isEqualTo(new Status(200, null));
    }

    @Test
    void a_name_that_leads_elsewhere_a_moment_later_is_checked_anew_and_asked_for_once() {
        names.with("rebinding.test", "127.0.0.1").with("rebinding.test", "127.0.0.2");
        String address = "http://rebinding.test:" + site.port() + "/ok";

        assertThat(ask(address)).isEqualTo(new Status(200, null));
        assertThat(names.asked()).hasSize(1);
        assertThat(ask(address)).isEqualTo(new None(Reason.PRIVATE_ADDRESS));
        assertThat(names.asked()).hasSize(2);
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void a_redirect_inside_is_told_and_not_followed() {
        assertThat(ask(here("/to?http://127.0.0.2/"))).isEqualTo(new Status(302, "http://127.0.0.2/"));
        assertThat(site.requests()).hasSize(1);
        assertThat(look("/to?http://127.0.0.2:" + site.port() + "/ok"))
                .isEqualTo(new Found.OutOfReach(Reason.PRIVATE_ADDRESS));
        assertThat(site.requests()).hasSize(2);
    }

    @Test
    void a_circle_is_left_after_five_hops() {
        assertThat(look("/circle")).isEqualTo(new Found.Unanswered(302, Reason.REDIRECTS));
        assertThat(site.requests()).hasSize(6);
    }

    @Test
    void who_never_answers_is_not_waited_for() {
        assertThat(ask(here("/slow"))).isEqualTo(new None(Reason.TIMED_OUT));
    }

    @Test
    void an_endless_body_is_not_read_and_its_sender_is_hung_up_on() {
        assertThat(ask(websites, Method.GET, here("/endless"))).isEqualTo(new Status(200, null));

        eventually(() -> assertThat(site.isHungUp()).isTrue());
        // What the sockets' buffers of both sides take.
        assertThat(site.sent()).isLessThan(16 * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "220 mail.test ESMTP\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\nContent-Length: 2\r\n\r\n",
                "HTTP/1.1 banana\r\n\r\n"
            })
    void what_is_no_http_is_a_broken_answer(String words) {
        DisposableServer raw = TcpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((in, out) -> out.sendString(Mono.just(words)).then())
                .bindNow(AT_MOST);
        try {
            assertThat(ask("http://127.0.0.1:" + raw.port() + "/")).isEqualTo(new None(Reason.BROKEN_ANSWER));
        } finally {
            raw.disposeNow(AT_MOST);
        }
    }

    @Test
    void endless_headers_are_a_broken_answer() {
        DisposableServer raw = TcpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((in, out) -> out.sendString(Flux.concat(
                                Mono.just("HTTP/1.1 200 OK\r\n"),
                                Flux.range(0, 1_000_000).map(i -> "X-More: more and more and more\r\n")))
                        .then())
                .bindNow(AT_MOST);
        try {
            assertThat(ask("http://127.0.0.1:" + raw.port() + "/")).isEqualTo(new None(Reason.BROKEN_ANSWER));
        } finally {
            raw.disposeNow(AT_MOST);
        }
    }

    @Test
    void where_nobody_listens_nobody_is_reached() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, HERE)) {
            free = socket.getLocalPort();
        }

        assertThat(ask("http://127.0.0.1:" + free + "/")).isEqualTo(new None(Reason.NOT_REACHED));
    }

    @Test
    void only_the_word_of_a_name_server_says_that_nobody_has_a_name() {
        assertThat(ask("http://unknown.test/")).isEqualTo(new None(Reason.NAME_NOT_RESOLVED));
        assertThat(askedWith(TinyDns.NOBODY_HAS_IT)).isEqualTo(new None(Reason.NAME_UNKNOWN));
        assertThat(askedWith(TinyDns.SERVER_FAILED)).isEqualTo(new None(Reason.NAME_NOT_RESOLVED));
    }

    @Test
    void the_name_of_this_machine_leads_inside() {
        try (TinyDns dns = new TinyDns(TinyDns.NOBODY_HAS_IT);
                NettyWebsites real = real(dns)) {
            assertThat(ask(real, Method.HEAD, "http://localhost:" + site.port() + "/ok"))
                    .isEqualTo(new None(Reason.PRIVATE_ADDRESS));
        }
        assertThat(site.requests()).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told(@TempDir Path folder) throws Exception {
        var keys = SelfSigned.in(folder);
        DisposableServer secure = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .secure(spec -> spec.sslContext(keys))
                .handle((request, response) -> response.send())
                .bindNow(AT_MOST);
        names.with("knots.test", "127.0.0.1");
        try {
            assertThat(ask("https://knots.test:" + secure.port() + "/")).isEqualTo(new None(Reason.CERTIFICATE));
        } finally {
            secure.disposeNow(AT_MOST);
        }
    }

    @Test
    void a_request_says_who_asks_and_nothing_else_about_us() {
        ask(here("/cookie"));
        ask(websites, Method.GET, here("/cookie"));

        assertThat(site.requests()).containsExactly("HEAD /cookie", "GET /cookie");
        assertThat(site.heard()).allSatisfy(headers -> {
            assertThat(headers.get("User-Agent")).isEqualTo("Cairn-link-check/1 (+https://cairn.example/)");
            assertThat(headers.names().stream().map(String::toLowerCase))
                    .isSubsetOf("user-agent", "accept", "host", "range", "connection");
        });
        assertThat(site.heard().getFirst().contains("Range")).isFalse();
        assertThat(site.heard().getLast().get("Range")).isEqualTo("bytes=0-1023");
    }

    @Test
    void what_a_site_says_is_found() {
        assertThat(look("/ok")).isEqualTo(new Found.Insecure(200, null, false));
        assertThat(look("/gone")).isEqualTo(new Found.Gone(404, null));
        assertThat(look("/closed")).isEqualTo(new Found.Closed(403));
        assertThat(look("/broken")).isEqualTo(new Found.Unanswered(500, Reason.SERVER_ERROR));
        assertThat(look("/moved")).isEqualTo(new Found.Moved(200, here("/ok")));
        assertThat(look("/no-head")).isEqualTo(new Found.Insecure(200, null, false));
        assertThat(look("/größe")).isEqualTo(new Found.Moved(200, here("/ok?gr%C3%B6%C3%9Fe")));
    }

    private Answer askedWith(int code) {
        try (TinyDns dns = new TinyDns(code);
                NettyWebsites real = real(dns)) {
            return ask(real, Method.HEAD, "http://nobody.test/");
        }
    }

    private static NettyWebsites real(TinyDns dns) {
        return new NettyWebsites(
                NettyWebsites.domainNames(
                        MANNERS.connecting(), new SingletonDnsServerAddressStreamProvider(dns.address())),
                PublicAddresses::isPublic,
                MANNERS);
    }

    private String here(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    private Found look(String path) {
        Set<Integer> ports = Set.of(80, 443, site.port());
        LinkAddress link = (LinkAddress) LinkAddress.judge(here(path), ports);
        return Objects.requireNonNull(new LookingAtLinks(websites, ports, Duration.ZERO, Schedulers.parallel())
                .look(link)
                .block(AT_MOST));
    }

    private Answer ask(String address) {
        return ask(websites, Method.HEAD, address);
    }

    private static Answer ask(Websites websites, Method method, String address) {
        return Objects.requireNonNull(
                websites.ask(new LinkAddress(address), method).block(AT_MOST));
    }
}
