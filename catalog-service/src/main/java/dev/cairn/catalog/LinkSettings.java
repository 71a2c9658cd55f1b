package dev.cairn.catalog;

import dev.cairn.catalog.links.netty.NettyWebsites.Manners;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether and how links are looked at.
 *
 * @param checking whether at all
 * @param every how often a link is looked at that is there
 * @param atOnce how many links are looked at at a time; of one host it is one
 * @param pause between two requests to one host
 * @param connectTimeout how long a connection may take
 * @param timeout how long a request may take in all
 * @param contact where those can turn to whose site is asked, an address of the web or of mail; empty for none
 * @param ports that may be asked
 */
@ConfigurationProperties("cairn.links")
public record LinkSettings(
        boolean checking,
        Duration every,
        int atOnce,
        Duration pause,
        Duration connectTimeout,
        Duration timeout,
        String contact,
        Set<Integer> ports) {

    private static final Duration OFTENEST = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 64;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int LAST_PORT = 65_535;

    /** What can stand in a comment of a header. */
    private static final Pattern CONTACT = Pattern.compile("[!-~&&[^()\\\\]]{0,200}");

    public LinkSettings {
        ports = Set.copyOf(ports);
        check(every.compareTo(OFTENEST) >= 0, "every", every, OFTENEST + " or more");
        check(atOnce >= 1 && atOnce <= MOST_AT_ONCE, "at-once", atOnce, "1 to " + MOST_AT_ONCE);
        check(!pause.isNegative() && pause.compareTo(LONGEST) <= 0, "pause", pause, "0 to " + LONGEST);
        check(isPatience(connectTimeout), "connect-timeout", connectTimeout, "more than 0, at most " + LONGEST);
        check(isPatience(timeout), "timeout", timeout, "more than 0, at most " + LONGEST);
        check(CONTACT.matcher(contact).matches(), "contact", contact, "an address without spaces and brackets");
        check(
                !ports.isEmpty() && ports.stream().allMatch(port -> port >= 1 && port <= LAST_PORT),
                "ports",
                ports,
                "numbers of ports");
    }

    /** As others see us. */
    Manners manners() {
        String userAgent = "Cairn-link-check/1" + (contact.isEmpty() ? "" : " (+" + contact + ")");
        return new Manners(connectTimeout, timeout, userAgent);
    }

    private static boolean isPatience(Duration patience) {
        return patience.isPositive() && patience.compareTo(LONGEST) <= 0;
    }

    private static void check(boolean holds, String setting, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("cairn.links." + setting + " is " + value + ", expected " + expected);
        }
    }
}
