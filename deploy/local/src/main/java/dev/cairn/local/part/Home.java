package dev.cairn.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one running platform keeps what it writes: {@code run/} with a pid file a part, {@code logs/} and {@code data/}.
 *
 * @param root the checkout, where the built jars are found
 * @param folder the home itself, {@code .cairn} of the checkout unless a test wants its own
 */
public record Home(Path root, Path folder) {

    /** The home of a checkout. */
    public static Home of(Path root) {
        return new Home(root, root.resolve(".cairn"));
    }

    /** The checkout that the working folder lies in; a test runs in its module's folder. */
    public static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/local")) && Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "no checkout of Cairn around " + Path.of("").toAbsolutePath());
    }

    public Path pidFile(String part) {
        return made(folder.resolve("run")).resolve(part + ".pid");
    }

    public Path logFile(String part) {
        return made(folder.resolve("logs")).resolve(part + ".log");
    }

    public Path data(String part) {
        return made(folder.resolve("data").resolve(part));
    }

    /** Unpacked distributions, shared by every home of the checkout. */
    public Path distributions() {
        return made(root.resolve(".cairn/dist"));
    }

    /** The jars that the store and the broker run from; the build of this module puts them there. */
    public Path jars() {
        return root.resolve("deploy/local/target/lib");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException cannotBeMade) {
            throw new UncheckedIOException(cannotBeMade);
        }
    }
}
