package dev.cairn.kit.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses belong to the public internet. A request that somebody else words, such as one to an address out of a
 * document, may go nowhere else: behind all others stand machines that trust whoever can reach them.
 *
 * <p>Ask it of each address that is connected to, after the name was resolved and at each redirect. A name that was
 * asked before may have another address by then.
 */
public final class PublicAddresses {

    /** Not global by IANA's register of special-purpose IPv4 addresses (RFC 6890 and later), and multicast. */
    private static final List<Net> CLOSED_IPV4 = List.of(
            Net.of("00000000", 8), // this network
            Net.of("0a000000", 8), // private
            Net.of("64400000", 10), // between a carrier and its customers
            Net.of("7f000000", 8), // loopback
            Net.of("a9fe0000", 16), // link-local; clouds tell their secrets at 169.254.169.254
            Net.of("ac100000", 12), // private
            Net.of("c0000000", 24), // protocol assignments
            Net.of("c0000200", 24), // documentation
            Net.of("c0586300", 24), // relays to 6to4, withdrawn
            Net.of("c0a80000", 16), // private
            Net.of("c6120000", 15), // benchmarks
            Net.of("c6336400", 24), // documentation
            Net.of("cb007100", 24), // documentation
            Net.of("e0000000", 4), // multicast
            Net.of("f0000000", 4), // reserved, and broadcast
            Net.of("a83f8110", 32)); // 168.63.129.16: a cloud's own services, at a public address

    /** All of IPv6 that is handed out. What lies outside is local, mapped, translated, multicast or reserved. */
    private static final Net GLOBAL_IPV6 = Net.of("20000000000000000000000000000000", 3);

    /** What of it is not global, or holds an IPv4 address that would be asked instead. */
    private static final List<Net> CLOSED_IPV6 = List.of(
            Net.of("20010000000000000000000000000000", 23), // protocol assignments, Teredo among them
            Net.of("20010db8000000000000000000000000", 32), // documentation
            Net.of("20020000000000000000000000000000", 16), // 6to4
            Net.of("3ffe0000000000000000000000000000", 16), // a trial that ended
            Net.of("3fff0000000000000000000000000000", 20)); // documentation

    private PublicAddresses() {}

    /**
     * Whether the address is one of the public internet. An IPv6 address that stands for an IPv4 one (mapped,
     * compatible, 6to4, NAT64) is not, whichever it stands for: nobody needs to be asked by it.
     */
    public static boolean isPublic(InetAddress address) {
        byte[] octets = address.getAddress();
        if (octets.length == 4) {
            return CLOSED_IPV4.stream().noneMatch(net -> net.holds(octets));
        }
        return GLOBAL_IPV6.holds(octets) && CLOSED_IPV6.stream().noneMatch(net -> net.holds(octets));
    }

    /**
     * Addresses that begin alike.
     *
     * @param first the lowest of them
     * @param free how many bits at the end may be any
     */
    private record Net(BigInteger first, int free) {

        static Net of(String hex, int length) {
            byte[] octets = HexFormat.of().parseHex(hex);
            int free = octets.length * 8 - length;
            return new Net(new BigInteger(1, octets).shiftRight(free), free);
        }

        boolean holds(byte[] octets) {
            return new BigInteger(1, octets).shiftRight(free).equals(first);
        }
    }
}
