package dev.cairn.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** A bucket per caller, in memory; each refills evenly. */
final class Buckets {

    /** Bytes of an IPv6 address that name a network; the rest whoever lives there may choose. */
    private static final int NETWORK = 8;

    private final Cache<String, Bucket> buckets;
    private final GatewayProperties.RateLimit limit;

    Buckets(GatewayProperties.RateLimit limit) {
        this.limit = limit;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limit.maxCallers())
                .expireAfterAccess(limit.period().plusMinutes(1))
                .build();
    }

    /** How long the caller must wait; zero when they may go on, which then counts. */
    Duration take(String caller) {
        return Duration.ofNanos(
                buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Where the caller is, as a key: all of an IPv4 address, the network of an IPv6 one. */
    static String addressOf(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null) {
            return "ip:?";
        }
        return remote.getAddress() instanceof Inet6Address six
                ? "ip:" + HexFormat.of().formatHex(six.getAddress(), 0, NETWORK)
                : "ip:" + remote.getHostString();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(l -> l.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
    }
}
