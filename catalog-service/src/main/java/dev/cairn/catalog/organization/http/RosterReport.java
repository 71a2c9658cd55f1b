package dev.cairn.catalog.organization.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.organization.application.ImportingRosters;
import dev.cairn.catalog.organization.application.ImportingRosters.Fate;
import dev.cairn.kit.contract.OneOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a roster.
 *
 * @param dryRun whether this only says what would be done
 * @param created how many people had no account before
 * @param added how many got membership or roles that they did not have
 * @param unchanged how many had all of it
 * @param refused how many lines were not taken
 * @param lines in the order of the source
 */
public record RosterReport(
        boolean dryRun, long created, long added, long unchanged, long refused, List<ReportLine> lines) {

    /**
     * What became of a line.
     *
     * @param file of a zip; missing for a roster of one file
     * @param line counted from 1, the header
     * @param outcome created, added, unchanged, refused, or read for a line that says something of others
     * @param code of a refusal
     * @param value of a refusal, what was found
     * @param expected of a refusal, what would be right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReportLine(
            @Nullable String file,
            long line,
            @OneOf(Fate.class) String outcome,
            @Nullable String memberId,
            @Nullable String code,
            @Nullable String value,
            @Nullable String expected) {}

    static RosterReport of(List<ImportingRosters.Line> lines, boolean dryRun) {
        return new RosterReport(
                dryRun,
                count(lines, Fate.CREATED),
                count(lines, Fate.ADDED),
                count(lines, Fate.UNCHANGED),
                count(lines, Fate.REFUSED),
                lines.stream().map(RosterReport::line).toList());
    }

    private static long count(List<ImportingRosters.Line> lines, Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }

    private static ReportLine line(ImportingRosters.Line line) {
        var fault = line.fault();
        return new ReportLine(
                line.file().isEmpty() ? null : line.file(),
                line.line(),
                line.fate().word(),
                line.memberId(),
                fault == null ? null : "catalog." + fault.code(),
                fault == null ? null : fault.value(),
                fault == null ? null : fault.expected());
    }
}
