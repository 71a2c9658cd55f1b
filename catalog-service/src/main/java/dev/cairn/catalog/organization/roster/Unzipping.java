package dev.cairn.catalog.organization.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a zip in memory, within limits: a small zip can unpack to more than there is memory. */
final class Unzipping {

    static final int MOST_ENTRIES = 100;
    static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private static final int AT_A_TIME = 8_192;

    private Unzipping() {}

    /**
     * The files by name.
     *
     * @throws UnreadableRoster if it is no zip, a path leads elsewhere, a name is there twice, or it is too large
     */
    static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        int entries = 0;
        int room = MOST_UNPACKED;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!staysInside(name)) {
                    throw UnreadableRoster.because("roster.zip-path", name, "plain names of files within the zip");
                }
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableRoster(
                            new Roster.TooLarge("more entries", "at most " + MOST_ENTRIES + " entries in the zip"));
                }
                byte[] content = content(in, room);
                room -= content.length;
                if (!entry.isDirectory() && files.put(name, content) != null) {
                    throw UnreadableRoster.because("roster.zip-twice", name, "each file once");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw UnreadableRoster.because(
                    "roster.zip", String.valueOf(broken.getMessage()), "a zip that can be unpacked");
        }
        if (entries == 0) {
            throw UnreadableRoster.because("roster.zip", "no entry", "a zip with the files of OneRoster 1.2");
        }
        return files;
    }

    private static byte[] content(ZipInputStream in, int room) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[AT_A_TIME];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (content.size() + read > room) {
                throw new UnreadableRoster(
                        new Roster.TooLarge("more unpacked", "at most " + MOST_UNPACKED + " bytes unpacked"));
            }
            content.write(piece, 0, read);
        }
        return content.toByteArray();
    }

    private static boolean staysInside(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf(':') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && !("/" + name + "/").contains("/../");
    }
}
