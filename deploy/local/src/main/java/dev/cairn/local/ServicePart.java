package dev.cairn.local;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.JavaCommand;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service or the gateway as a part: its built jar with the settings of this machine. */
final class ServicePart {

    private ServicePart() {}

    static Part of(String name, String module, int port, Map<String, String> environment, Home home) {
        return new Part(
                name,
                port,
                JavaCommand.of(
                        name,
                        "192m",
                        List.of("-jar", jar(home.root().resolve(module)).toString())),
                environment,
                new Readiness.AnswersOk(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")));
    }

    private static Path jar(Path module) {
        try (Stream<Path> built = Files.list(module.resolve("target"))) {
            return built.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().contains("-tests"))
                    .findFirst()
                    .orElseThrow(() -> new PartFailure("no jar in " + module.resolve("target") + "; build it first"));
        } catch (IOException notBuilt) {
            throw new PartFailure(module + " is not built: run ./mvnw -DskipTests package", notBuilt);
        }
    }
}
