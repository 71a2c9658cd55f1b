package dev.cairn.catalog.importing.roadmapsh;

import dev.cairn.catalog.importing.FileImport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip, unpacked in memory within bounds. Everything is counted while it comes out, as what an entry says of its own size
 * is its sender's word; entries that nobody wants are counted as well, because to pass them by is to unpack them.
 *
 * @param files the JSON and Markdown files by path
 */
record Archive(Map<String, byte[]> files) {

    /** The largest roadmap has some 400 topics. */
    static final int MOST_ENTRIES = 5_000;

    /** Ten times the largest archive that is taken. */
    static final long MOST_BYTES = 20 * 1024 * 1024L;

    private static final int CHUNK = 8192;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*+");

    /** What came of it: an archive, or why not. */
    sealed interface Unpacked {}

    record Files(Archive archive) implements Unpacked {}

    record Refused(FileImport.Refused why) implements Unpacked {}

    static Unpacked of(byte[] source) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long bytes = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    return refused(
                            FileImport.Reason.TOO_MANY_ENTRIES, "more entries", "at most " + MOST_ENTRIES + " entries");
                }
                if (isUnsafe(entry.getName())) {
                    return refused(
                            FileImport.Reason.UNSAFE_PATH, shown(entry.getName()), "paths within the archive only");
                }
                byte[] content = read(zip, MOST_BYTES - bytes);
                bytes += content.length;
                if (bytes > MOST_BYTES) {
                    return refused(
                            FileImport.Reason.UNPACKS_TOO_LARGE,
                            "more at " + shown(entry.getName()),
                            "at most " + MOST_BYTES + " bytes unpacked");
                }
                if (isWanted(entry.getName())) {
                    files.putIfAbsent(entry.getName(), content);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return refused(
                    FileImport.Reason.NOT_A_ZIP, "an archive that is damaged or locked", "a zip without a password");
        } catch (IOException truncated) {
            return refused(FileImport.Reason.NOT_A_ZIP, "an archive that ends too early", "a whole zip");
        }
        if (entries == 0) {
            return refused(FileImport.Reason.NOT_A_ZIP, source.length + " bytes without an entry", "a zip");
        }
        return new Files(new Archive(files));
    }

    /** One byte more than it may, at most, which tells. */
    private static byte[] read(ZipInputStream zip, long atMost) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = zip.read(chunk); count >= 0 && content.size() <= atMost; count = zip.read(chunk)) {
            content.write(chunk, 0, count);
        }
        return content.toByteArray();
    }

    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        return path.isEmpty()
                || path.startsWith("/")
                || DRIVE.matcher(path).matches()
                || path.indexOf('\0') >= 0
                || List.of(path.split("/", -1)).contains("..");
    }

    private static boolean isWanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("__macosx/") && (lower.endsWith(".json") || lower.endsWith(".md"));
    }

    private static Refused refused(FileImport.Reason reason, String found, String expected) {
        return new Refused(new FileImport.Refused(reason, found, expected));
    }

    private static String shown(String name) {
        return name.length() <= 100 ? name : name.substring(0, 99) + "…";
    }
}
