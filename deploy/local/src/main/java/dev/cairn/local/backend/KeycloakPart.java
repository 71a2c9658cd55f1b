package dev.cairn.local.backend;

import dev.cairn.local.part.Home;
import dev.cairn.local.part.JavaCommand;
import dev.cairn.local.part.Part;
import dev.cairn.local.part.PartFailure;
import dev.cairn.local.part.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's own distribution, built once and shared, with a data folder for each home and the local realm in it.
 *
 * <p>Java is started directly: the distribution's script would stand between, and killing it would leave Java behind.
 */
public final class KeycloakPart {

    public static final String NAME = "keycloak";

    /** What the repository shows to everyone; the services take it in the profile {@code local} only. */
    public static final String DIRECTORY_SECRET = "cairn-local-directory-secret";

    public static final String ONBOARDING_SECRET = "cairn-local-onboarding-secret";

    public static final String WEB_SECRET = "cairn-local-web-secret";

    private static final String DISTRIBUTION = "keycloak-26.7.3";
    private static final List<String> SHARED_FOLDERS = List.of("lib", "conf", "providers", "themes");
    private static final List<String> JVM = List.of(
            JavaCommand.QUICK_START,
            "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8",
            "-Djava.security.egd=file:/dev/urandom",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private KeycloakPart() {}

    /**
     * Keycloak with the realm {@code cairn}.
     *
     * @param port where browsers and services reach it
     * @param managementPort where it tells of its health
     * @param gatewayUrl where the browser comes back to after login; a change of it makes the realm anew
     * @throws PartFailure if the distribution cannot be made ready
     */
    public static Part on(int port, int managementPort, String gatewayUrl, Home home) throws InterruptedException {
        Path distribution = home.distributions().resolve(DISTRIBUTION);
        build(distribution, home);
        Path own = prepared(distribution, gatewayUrl, home);
        List<String> arguments = new ArrayList<>(JVM);
        arguments.addAll(server(distribution, own));
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--hostname=" + url(port),
                "--hostname-backchannel-dynamic=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--log-level=info,org.keycloak.events:off,io.smallrye.health:warn,org.hibernate.orm.jdbc.batch:warn"));
        return new Part(
                NAME,
                port,
                JavaCommand.of(NAME, "160m", arguments),
                Map.of(
                        "CAIRN_GATEWAY_URL", gatewayUrl,
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                new Readiness.AnswersOk(URI.create("http://127.0.0.1:" + managementPort + "/health/ready")));
    }

    /** Where people and services see it; tokens name it as their issuer. */
    public static String url(int port) {
        return "http://localhost:" + port;
    }

    private static List<String> server(Path distribution, Path home) {
        return List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** Takes 20 to 30 s, once a checkout. The lock lets builds that run at the same time wait for one another. */
    private static void build(Path distribution, Home home) throws InterruptedException {
        Path done = distribution.resolve("built-for-cairn");
        if (Files.exists(done)) {
            return;
        }
        if (!Files.isDirectory(distribution)) {
            throw new PartFailure("keycloak is not unpacked in " + distribution + "; build deploy/local first");
        }
        try (FileChannel channel = FileChannel.open(
                        home.distributions().resolve("keycloak.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(done)) {
                ProcessBuilder build = new ProcessBuilder(
                                "bash",
                                distribution.resolve("bin/kc.sh").toString(),
                                "build",
                                "--db=dev-file",
                                "--health-enabled=true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                home.logFile(NAME).toFile()));
                build.environment().put("JAVA_HOME", JavaCommand.home());
                // Its script chooses a collector itself and bears no other; this much it takes.
                build.environment().put("JAVA_OPTS_APPEND", JavaCommand.QUICK_START);
                if (build.start().waitFor() != 0) {
                    throw new PartFailure("keycloak cannot be built; see " + home.logFile(NAME));
                }
                Files.createFile(done);
            }
        } catch (IOException cannotBuild) {
            throw new PartFailure("keycloak cannot be built: " + cannotBuild.getMessage(), cannotBuild);
        }
    }

    private static Path prepared(Path distribution, String gatewayUrl, Home home) {
        Path own = home.data(NAME);
        try {
            for (String shared : SHARED_FOLDERS) {
                Path link = own.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(shared));
            }
            Path madeFor = own.resolve("made-for");
            if (Files.exists(madeFor) && !Files.readString(madeFor).equals(gatewayUrl)) {
                delete(own.resolve("data"));
            }
            Path imported = Files.createDirectories(own.resolve("data/import"));
            Files.copy(
                    home.root().resolve("deploy/keycloak/realm-cairn.json"),
                    imported.resolve("realm-cairn.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(madeFor, gatewayUrl);
            return own;
        } catch (IOException cannotPrepare) {
            throw new PartFailure("keycloak's data cannot be prepared in " + own, cannotPrepare);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
