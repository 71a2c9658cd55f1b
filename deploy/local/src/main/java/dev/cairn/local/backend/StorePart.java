package dev.cairn.local.backend;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.JavaCommand;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that speaks the MongoDB protocol: {@code mongod} where it is installed, else the embedded one. */
public final class StorePart {

    public static final String NAME = "store";

    private StorePart() {}

    public static Part on(int port, Home home) {
        return mongod().map(program -> real(program, port, home)).orElseGet(() -> embedded(port, home));
    }

    /** The embedded store, whatever is installed; its own law suite wants it. */
    public static Part embedded(int port, Home home) {
        // The number is the format's: a file of another one cannot be read.
        Path file = home.data(NAME).resolve("cairn-2.mv");
        List<String> command = JavaCommand.of(
                NAME,
                "512m",
                List.of(
                        "-cp",
                        home.jars() + "/*:" + home.root().resolve("deploy/local/target/classes"),
                        EmbeddedStore.class.getName(),
                        String.valueOf(port),
                        file.toString()));
        return new Part(NAME, port, command, Map.of(), new Readiness.PortAccepts(port));
    }

    public static String uri(int port) {
        return "mongodb://127.0.0.1:" + port;
    }

    /** What {@link #on} takes on this machine, for the log. */
    public static String choice() {
        return mongod().map(program -> "mongod at " + program)
                .orElse("the embedded store (not for production), as no mongod is on the PATH");
    }

    private static Part real(Path program, int port, Home home) {
        Path data = home.data("mongod");
        List<String> command = List.of(
                program.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--dbpath",
                data.toString());
        return new Part(NAME, port, command, Map.of(), new Readiness.PortAccepts(port));
    }

    private static Optional<Path> mongod() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            Path program = Path.of(folder, "mongod");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }
}
