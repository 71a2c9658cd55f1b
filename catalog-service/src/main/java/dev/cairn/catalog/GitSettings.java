package dev.cairn.catalog;

import dev.cairn.catalog.gitsync.model.AddressPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How Git repositories are asked.
 *
 * @param localFolder where repositories of this machine may lie; empty for nowhere
 * @param insideHosts hosts that may be asked wherever they lead, also over plain http
 * @param atOnce how many repositories are asked at once
 * @param longest what asking one may take
 * @param largest what one answer may have, and each object of it unpacked
 * @param lookEvery how often it is looked whether a sync is wanted
 */
@ConfigurationProperties("cairn.git")
public record GitSettings(
        String localFolder,
        List<String> insideHosts,
        int atOnce,
        Duration longest,
        DataSize largest,
        Duration lookEvery) {

    private static final int MOST_AT_ONCE = 64;

    public GitSettings {
        insideHosts = List.copyOf(insideHosts);
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("cairn.git.at-once is " + atOnce + ", expected 1 to " + MOST_AT_ONCE);
        }
        if (longest.isNegative() || longest.isZero() || lookEvery.isNegative() || lookEvery.isZero()) {
            throw new IllegalArgumentException("cairn.git.longest and look-every are " + longest + " and " + lookEvery
                    + ", expected more than nothing");
        }
        if (largest.toBytes() < 1 || largest.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("cairn.git.largest is " + largest + ", expected 1B to 2047MB");
        }
    }

    AddressPolicy policy() {
        return AddressPolicy.of(
                localFolder,
                insideHosts.stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
