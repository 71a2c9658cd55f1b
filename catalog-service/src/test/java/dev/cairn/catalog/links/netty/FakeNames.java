package dev.cairn.catalog.links.netty;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Names that lead where a test says: each question gets the next answer, the last one again and again. */
final class FakeNames extends AddressResolverGroup<InetSocketAddress> {

    private final Map<String, Deque<List<InetAddress>>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FakeNames with(String name, String... numbers) {
        answers.computeIfAbsent(name, any -> new ArrayDeque<>())
                .add(List.of(numbers).stream().map(InetAddress::ofLiteral).toList());
        return this;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetNameResolver(executor) {
            @Override
            protected void doResolve(String name, Promise<InetAddress> promise) {
                promise.setFailure(new IllegalStateException("nobody asks for one address"));
            }

            @Override
            protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
                asked.add(name);
                Deque<List<InetAddress>> left = answers.get(name);
                if (left == null) {
                    promise.setFailure(new UnknownHostException(name));
                } else {
                    promise.setSuccess(left.size() > 1 ? left.removeFirst() : left.getFirst());
                }
            }
        }.asAddressResolver();
    }
}
