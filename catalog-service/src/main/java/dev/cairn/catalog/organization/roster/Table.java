package dev.cairn.catalog.organization.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A CSV file (RFC 4180, UTF-8) with a header. A byte-order mark is let through, empty lines are left out.
 *
 * @param rows without the header
 */
record Table(String file, List<String> columns, List<Row> rows) {

    /** More lines are more people than one import is for. */
    static final int MOST_ROWS = 20_000;

    /** One line; its number is that of the line where it begins. */
    record Row(Table table, long line, List<String> fields) {

        /** Without spaces at the ends; empty when the column is not there. */
        String get(String column) {
            int index = table.columns().indexOf(column);
            return index < 0 || index >= fields.size() ? "" : fields.get(index).strip();
        }

        /** What is wrong with the number of its fields, if it is. */
        Optional<RosterFault> misfit() {
            int wanted = table.columns().size();
            if (fields.size() == wanted) {
                return Optional.empty();
            }
            // Within a quote a line ends nothing; nobody meant that who gave too few fields.
            long more = fields.stream()
                    .flatMapToInt(String::chars)
                    .filter(character -> character == '\n')
                    .count();
            return Optional.of(
                    more == 0
                            ? new RosterFault(
                                    "roster.fields", fields.size() + " fields", wanted + " fields, as in the header")
                            : new RosterFault(
                                    "roster.fields",
                                    "%d fields on lines %d to %d".formatted(fields.size(), line, line + more),
                                    wanted + " fields, as in the header; a quote that is not closed takes in"
                                            + " the lines behind it"));
        }

        RosterLine faulty(RosterFault fault) {
            return new RosterLine.Faulty(table.file(), line, fault);
        }

        RosterLine faulty(String code, String value, String expected) {
            return faulty(new RosterFault(code, value, expected));
        }

        RosterLine note() {
            return new RosterLine.Note(table.file(), line);
        }
    }

    /**
     * Reads a file.
     *
     * @param required columns that must be there, in whatever order
     * @throws UnreadableRoster if it is no such file
     */
    static Table read(String file, byte[] bytes, Set<String> required) {
        List<CsvRecord> records = records(file, text(file, bytes));
        if (records.isEmpty()) {
            throw UnreadableRoster.because("roster.empty", file, "a header and a line for each person");
        }
        List<String> columns =
                records.getFirst().getFields().stream().map(String::strip).toList();
        Set<String> missing =
                required.stream().filter(column -> !columns.contains(column)).collect(Collectors.toSet());
        if (!missing.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw UnreadableRoster.because(
                    "roster.columns",
                    named(file) + String.join(",", columns),
                    "each column once, and at least "
                            + required.stream().sorted().toList());
        }
        List<Row> rows = new ArrayList<>();
        Table table = new Table(file, columns, rows);
        records.stream().skip(1).forEach(one -> rows.add(new Row(table, one.getStartingLineNumber(), one.getFields())));
        return table;
    }

    private static List<CsvRecord> records(String file, String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord one : reader) {
                if (records.size() > MOST_ROWS) {
                    throw new UnreadableRoster(
                            new Roster.TooLarge(named(file) + "more lines", "at most " + MOST_ROWS + " lines"));
                }
                records.add(one);
            }
            return records;
        } catch (CsvParseException noCsv) {
            throw UnreadableRoster.because(
                    "roster.csv", named(file) + "line " + (records.size() + 1) + " or after", "CSV as RFC 4180 has it");
        } catch (IOException cannotBe) {
            throw new IllegalStateException("a text in memory cannot be closed", cannotBe);
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw UnreadableRoster.because("roster.csv", named(file) + "a zero byte", "text");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw UnreadableRoster.because("roster.not-utf8", file, "text in UTF-8");
        }
    }

    private static String named(String file) {
        return file.isEmpty() ? "" : file + ": ";
    }
}
