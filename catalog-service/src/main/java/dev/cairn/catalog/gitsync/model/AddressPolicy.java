package dev.cairn.catalog.gitsync.model;

import dev.cairn.kit.net.PublicAddresses;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of repositories may be asked, as far as their text tells; what a name leads to is seen when it is
 * asked. Pure.
 *
 * @param localFolder where repositories of this machine may lie; null for nowhere
 * @param insideHosts names in lower case that may be asked wherever they lead, also over plain http
 */
public record AddressPolicy(@Nullable Path localFolder, Set<String> insideHosts) {

    private static final String FILE = "file";
    private static final Pattern NAME_OF_INSIDE = Pattern.compile("(.*\\.)?(localhost|local|internal|home\\.arpa)\\.?");

    public AddressPolicy {
        insideHosts = Set.copyOf(insideHosts);
    }

    /** What is expected instead of this address; empty if it may be asked. */
    public Optional<String> objection(String address) {
        if (address.length() > GitSource.LONGEST_ADDRESS) {
            return Optional.of("at most " + GitSource.LONGEST_ADDRESS + " characters");
        }
        if (isLocal(address)) {
            return ofLocal(address);
        }
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException notOne) {
            return Optional.of("an https address");
        }
        Optional<String> ofServer = ofServer(uri);
        if (ofServer.isPresent()) {
            return ofServer;
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("an address without ? and #");
        }
        if (uri.getRawPath() == null || uri.getRawPath().replace("/", "").isEmpty()) {
            return Optional.of("the address of a repository and not of a whole server");
        }
        return Optional.empty();
    }

    /** Whether a request may go there: the first one, and wherever the answer leads on to. */
    public boolean allowsRequest(String url) {
        try {
            return ofServer(new URI(url)).isEmpty();
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** Whether it lies on this machine. */
    public static boolean isLocal(String address) {
        return address.startsWith("/") || address.regionMatches(true, 0, FILE + ":", 0, FILE.length() + 1);
    }

    /**
     * Where on this machine; links are not followed yet.
     *
     * @param address a local one that is allowed
     */
    public static Path pathOf(String address) {
        return (address.startsWith("/") ? Path.of(address) : Path.of(URI.create(address))).normalize();
    }

    public boolean isInsideHost(String host) {
        return insideHosts.contains(plain(host));
    }

    private Optional<String> ofLocal(String address) {
        if (localFolder == null) {
            return Optional.of("an https address");
        }
        try {
            return pathOf(address).startsWith(localFolder)
                    ? Optional.empty()
                    : Optional.of("an https address, or a path in the folder of the setting cairn.git.local-folder");
        } catch (IllegalArgumentException notOne) {
            // Path.of of an address that holds a host, a query or half an encoding.
            return Optional.of("an https address or a plain path");
        }
    }

    private Optional<String> ofServer(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.isOpaque() || uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            return Optional.of("an https address");
        }
        return uri.getRawUserInfo() == null
                ? ofHost(scheme, plain(uri.getHost()))
                : Optional.of("an address without a name and a password");
    }

    private Optional<String> ofHost(String scheme, String host) {
        if (isInsideHost(host)) {
            return Optional.empty();
        }
        if (!scheme.equals("https")) {
            return Optional.of("an https address");
        }
        List<InetAddress> literals = literals(host);
        boolean isInside = literals.isEmpty()
                ? NAME_OF_INSIDE.matcher(host).matches() || !host.contains(".")
                : !literals.stream().allMatch(PublicAddresses::isPublic);
        return isInside ? Optional.of("a host of the public internet") : Optional.empty();
    }

    private static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    /** The addresses that the text is itself, in any of the forms that are taken for one; empty for a name. */
    private static List<InetAddress> literals(String host) {
        List<InetAddress> literals = new ArrayList<>();
        try {
            literals.add(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            // Nor is it one in the other form, most likely.
        }
        try {
            // 0177.0.0.1 is 127.0.0.1 to some and 177.0.0.1 to others, so both must be allowed.
            literals.add(Inet4Address.ofPosixLiteral(host));
        } catch (IllegalArgumentException name) {
            // As nearly all hosts are.
        }
        return literals;
    }

    /**
     * The policy as settings word it.
     *
     * @throws InvalidPathException if the folder is none
     */
    public static AddressPolicy of(String localFolder, Set<String> insideHosts) {
        return new AddressPolicy(
                localFolder.isBlank()
                        ? null
                        : Path.of(localFolder).toAbsolutePath().normalize(),
                insideHosts);
    }
}
