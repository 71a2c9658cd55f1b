package dev.cairn.catalog.links.netty;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Resolves names, and gives out only addresses that may be asked. The connection is made to just those: there is no
 * second look at the name, by which it could lead elsewhere. An address that is written as numbers is checked as well.
 */
final class CheckedNames extends AddressResolverGroup<InetSocketAddress> {

    /** The name leads only to where nobody may look. */
    static final class PrivateAddressException extends IOException {
        PrivateAddressException(String host) {
            super(host + " has no address that may be asked");
        }
    }

    private final AddressResolverGroup<InetSocketAddress> names;
    private final Predicate<InetAddress> mayBeAsked;

    CheckedNames(AddressResolverGroup<InetSocketAddress> names, Predicate<InetAddress> mayBeAsked) {
        this.names = names;
        this.mayBeAsked = mayBeAsked;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Checked(executor, names.getResolver(executor), mayBeAsked);
    }

    @Override
    public void close() {
        super.close();
        names.close();
    }

    private static final class Checked extends AbstractAddressResolver<InetSocketAddress> {

        private final AddressResolver<InetSocketAddress> names;
        private final Predicate<InetAddress> mayBeAsked;

        Checked(EventExecutor executor, AddressResolver<InetSocketAddress> names, Predicate<InetAddress> mayBeAsked) {
            super(executor, InetSocketAddress.class);
            this.names = names;
            this.mayBeAsked = mayBeAsked;
        }

        /** Nothing is: what is resolved already would pass without a check. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
            resolveAll(address).addListener((FutureListener<List<InetSocketAddress>>) all -> {
                if (all.isSuccess()) {
                    promise.trySuccess(all.getNow().getFirst());
                } else {
                    promise.tryFailure(all.cause());
                }
            });
        }

        @Override
        protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
            if (!address.isUnresolved()) {
                settle(address, List.of(address), promise);
                return;
            }
            Future<List<InetSocketAddress>> resolving = names.resolveAll(address);
            resolving.addListener((FutureListener<List<InetSocketAddress>>) all -> {
                if (all.isSuccess()) {
                    settle(address, all.getNow(), promise);
                } else {
                    promise.tryFailure(all.cause());
                }
            });
        }

        private void settle(
                InetSocketAddress asked, List<InetSocketAddress> found, Promise<List<InetSocketAddress>> promise) {
            List<InetSocketAddress> allowed = found.stream()
                    .filter(one -> one.getAddress() != null && mayBeAsked.test(one.getAddress()))
                    .toList();
            if (allowed.isEmpty()) {
                promise.tryFailure(new PrivateAddressException(asked.getHostString()));
            } else {
                promise.trySuccess(allowed);
            }
        }
    }
}
