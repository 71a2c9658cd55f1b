package dev.cairn.local.backend;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.JavaCommand;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apache Kafka's own broker from its Maven jars, one node that is broker and controller. */
public final class KafkaPart {

    public static final String NAME = "kafka";

    /** Any valid id does; a fixed one lets the same data be opened again. */
    private static final String CLUSTER_ID = "Y2Fpcm4tbG9jYWwtMDAwMQ";

    private KafkaPart() {}

    /**
     * The broker, with its log folder made ready at the first time.
     *
     * @param port where clients connect; the controller takes the port after it
     * @throws PartFailure if the log folder cannot be made ready
     */
    public static Part on(int port, Home home) throws InterruptedException {
        Path data = home.data(NAME);
        Path settings = data.resolve("server.properties");
        Path log = data.resolve("log");
        try {
            Files.writeString(settings, settings(port, log));
        } catch (IOException cannotWrite) {
            throw new PartFailure("kafka's settings cannot be written to " + settings, cannotWrite);
        }
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(settings, home);
        }
        List<String> command = java(home, List.of("kafka.Kafka", settings.toString()));
        return new Part(NAME, port, command, Map.of(), new Readiness.PortAccepts(port));
    }

    public static String bootstrapServers(int port) {
        return "127.0.0.1:" + port;
    }

    private static void format(Path settings, Home home) throws InterruptedException {
        List<String> command = java(
                home,
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        CLUSTER_ID,
                        "--config",
                        settings.toString()));
        try {
            Process format = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.logFile(NAME).toFile()))
                    .start();
            if (format.waitFor() != 0) {
                throw new PartFailure("kafka's log folder cannot be formatted; see " + home.logFile(NAME));
            }
        } catch (IOException cannotStart) {
            throw new PartFailure("kafka's storage tool cannot be started", cannotStart);
        }
    }

    private static List<String> java(Home home, List<String> rest) {
        List<String> arguments = new ArrayList<>(List.of(
                JavaCommand.QUICK_START,
                "-cp",
                home.root().resolve("deploy/local/target/classes") + ":" + home.jars() + "/*"));
        arguments.addAll(rest);
        return JavaCommand.of(NAME, "256m", arguments);
    }

    /** Small, and patient with large messages: an edition of a long roadmap is one event of up to 4 MiB. */
    private static String settings(int port, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                message.max.bytes=4194304
                replica.fetch.max.bytes=4194304
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, port + 1, log);
    }
}
