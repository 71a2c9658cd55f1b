package dev.cairn.catalog.links.netty;

import dev.cairn.catalog.links.model.Reason;
import dev.cairn.catalog.links.netty.CheckedNames.PrivateAddressException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.resolver.dns.DnsErrorCauseException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a request that failed says of the link. */
final class Faults {

    private static final int DEEPEST = 10;

    private Faults() {}

    static Reason reason(Throwable fault) {
        if (isCausedBy(fault, PrivateAddressException.class::isInstance)) {
            return Reason.PRIVATE_ADDRESS;
        }
        if (isCausedBy(fault, UnknownHostException.class::isInstance)) {
            return isCausedBy(fault, Faults::saysNobodyHasIt) ? Reason.NAME_UNKNOWN : Reason.NAME_NOT_RESOLVED;
        }
        if (isCausedBy(fault, one -> one instanceof TimeoutException || one instanceof ConnectTimeoutException)) {
            return Reason.TIMED_OUT;
        }
        if (isCausedBy(fault, one -> one instanceof ConnectException || one instanceof NoRouteToHostException)) {
            return Reason.NOT_REACHED;
        }
        // Certificates fail within the handshake; a handshake that fails by itself is a broken answer.
        return isCausedBy(fault, GeneralSecurityException.class::isInstance)
                ? Reason.CERTIFICATE
                : Reason.BROKEN_ANSWER;
    }

    /** Anything else, such as no answer, says nothing of the name: our own resolver may be away. */
    private static boolean saysNobodyHasIt(Throwable fault) {
        return fault instanceof DnsErrorCauseException dns && DnsResponseCode.NXDOMAIN.equals(dns.getCode());
    }

    private static boolean isCausedBy(Throwable fault, Predicate<Throwable> test) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(test);
    }
}
