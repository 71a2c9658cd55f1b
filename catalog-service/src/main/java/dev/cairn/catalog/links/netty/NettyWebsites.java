package dev.cairn.catalog.links.netty;

import dev.cairn.catalog.links.model.Answer;
import dev.cairn.catalog.links.model.LinkAddress;
import dev.cairn.catalog.links.model.Websites;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.dns.DnsAddressResolverGroup;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.LoopResources;

/**
 * Asks by Reactor Netty, on a thread of its own. Each request makes a connection of its own, to an address that was
 * checked just before; no proxy, no cookies, no redirects, and a body is never read.
 */
public final class NettyWebsites implements Websites, AutoCloseable {

    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_KEPT_SECONDS = 300;

    /** Of what a GET begins to send, servers that know ranges send no more. */
    private static final String A_LITTLE = "bytes=0-1023";

    /**
     * How others are asked.
     *
     * @param connecting how long a connection may take, and each question of a name
     * @param whole how long a request may take in all
     * @param userAgent says who asks
     */
    public record Manners(Duration connecting, Duration whole, String userAgent) {}

    private final LoopResources threads = LoopResources.create("links", 1, true);
    private final CheckedNames names;
    private final HttpClient client;
    private final Duration whole;

    /**
     * Asks.
     *
     * @param names resolves names, of any kind
     * @param mayBeAsked holds for an address that may be connected to
     */
    public NettyWebsites(
            AddressResolverGroup<InetSocketAddress> names, Predicate<InetAddress> mayBeAsked, Manners manners) {
        this.names = new CheckedNames(names, mayBeAsked);
        this.whole = manners.whole();
        this.client = HttpClient.newConnection()
                .runOn(threads, false)
                .resolver(this.names)
                .noProxy()
                .followRedirect(false)
                .disableRetry(true)
                .keepAlive(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        manners.connecting().toMillis())
                .httpResponseDecoder(decoder -> decoder.maxHeaderSize(LARGEST_HEADERS))
                .headers(headers -> headers.set(HttpHeaderNames.USER_AGENT, manners.userAgent())
                        .set(HttpHeaderNames.ACCEPT, "*/*"));
    }

    /** Names as the domain name system has them, asked without blocking; none is completed to one of this network. */
    public static AddressResolverGroup<InetSocketAddress> domainNames(Duration patience) {
        return domainNames(patience, DnsServerAddressStreamProviders.platformDefault());
    }

    /** As above, from these servers. */
    static AddressResolverGroup<InetSocketAddress> domainNames(
            Duration patience, DnsServerAddressStreamProvider servers) {
        return new DnsAddressResolverGroup(new DnsNameResolverBuilder()
                .nameServerProvider(servers)
                .datagramChannelType(NioDatagramChannel.class)
                .socketChannelType(NioSocketChannel.class)
                .queryTimeoutMillis(patience.toMillis())
                .searchDomains(List.of())
                .ttl(0, LONGEST_KEPT_SECONDS));
    }

    @Override
    public Mono<Answer> ask(LinkAddress address, Method method) {
        HttpClient asking = method == Method.GET ? client.headers(h -> h.set(HttpHeaderNames.RANGE, A_LITTLE)) : client;
        return asking.request(method == Method.GET ? HttpMethod.GET : HttpMethod.HEAD)
                .uri(address.text())
                // Ends here, unread: the connection is closed with whatever was still to come.
                .response((response, body) -> Mono.just(answer(response)))
                .single()
                .timeout(whole)
                .onErrorResume(Exception.class, fault -> Mono.just(new Answer.None(Faults.reason(fault))))
                // The first of all loads what TLS needs from files.
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public void close() {
        names.close();
        threads.dispose();
    }

    private static Answer answer(HttpClientResponse response) {
        return new Answer.Status(
                response.status().code(), text(response.responseHeaders().get(HttpHeaderNames.LOCATION)));
    }

    /** Headers come as Latin-1, whatever was meant; addresses that are not ASCII are meant as UTF-8. */
    private static @Nullable String text(@Nullable String header) {
        return header == null ? null : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
