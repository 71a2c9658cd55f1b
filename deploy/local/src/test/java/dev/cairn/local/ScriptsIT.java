package dev.cairn.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.local.part.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/up} and {@code deploy/down} in a checkout that holds nothing else, with parts that only sleep. */
class ScriptsIT {

    @TempDir
    private Path checkout;

    private final List<Process> processes = new ArrayList<>();

    private record Outcome(int status, String said) {}

    @BeforeEach
    void copyScripts() throws Exception {
        Files.createDirectories(checkout.resolve("deploy"));
        Files.createDirectories(checkout.resolve(".cairn/run"));
        for (String script : List.of("up", "down", "lib.sh")) {
            Files.copy(Home.checkout().resolve("deploy").resolve(script), checkout.resolve("deploy/" + script));
        }
        // Whatever passes the checks goes on to the build, which ends here.
        Path build = Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] no build in this test'\n");
        assertThat(build.toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void partsOfAnEarlierRunAreNamedAndKeepUpFromStarting() throws Exception {
        Process store = part("store");
        Process catalog = part("catalog");

        Outcome up = run("up", "--fresh");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.said())
                .contains("parts of an earlier run are still there")
                .contains("catalog (process %d), store (process %d)".formatted(catalog.pid(), store.pid()))
                .contains("deploy/down ends them");
        assertThat(checkout.resolve(".cairn/run/store.pid"))
                .as("nothing is forgotten under a living part")
                .exists();
    }

    @Test
    void aPlatformThatRunsIsNotStartedAgain() throws Exception {
        Process launcher = part("launcher");
        part("store");

        Outcome up = run("up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.said()).contains("runs already (process %d)".formatted(launcher.pid()));
    }

    @Test
    void downEndsWhatAKilledLauncherLeftBehind() throws Exception {
        Process store = part("store");
        Process catalog = part("catalog");

        Outcome down = run("down");

        assertThat(down.status()).isZero();
        assertThat(down.said())
                .containsSubsequence("ending catalog (process " + catalog.pid(), "ending store", "Cairn has stopped.");
        assertThat(store.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(catalog.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(run("down").said()).contains("Cairn does not run.");
    }

    @Test
    void aPidFileOfADeadOrForeignProcessIsNoPart() throws Exception {
        Process dead = part("store");
        dead.destroyForcibly().waitFor();
        Process foreign = started("sleep", "60");
        Files.writeString(checkout.resolve(".cairn/run/catalog.pid"), foreign.pid() + "\n");

        assertThat(run("up").said()).contains("the build failed").doesNotContain("earlier run");
        assertThat(run("down").said()).contains("Cairn does not run.");
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void aBuildThatFailsNamesItsLog() throws Exception {
        Outcome up = run("up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.said())
                .contains("[ERROR] no build in this test")
                .contains("the build failed; its log: .cairn/logs/build.log");
        assertThat(checkout.resolve(".cairn/logs/build.log")).content().contains("no build in this test");
    }

    @Test
    void whatItDoesNotKnowIsRefusedWithItsUsage() throws Exception {
        Outcome up = run("up", "--frehs");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.said()).contains("does not know --frehs").contains("--fresh ");
    }

    /** Sleeps, and looks like a part of this checkout to who reads its arguments. */
    private Process part(String name) throws IOException {
        Process part = started(
                "sh", "-c", "sleep 60 & trap 'kill $!; exit' TERM; wait", "sh", "-Dcairn.part=" + name, checkout + "/");
        Files.writeString(checkout.resolve(".cairn/run/" + name + ".pid"), part.pid() + "\n");
        return part;
    }

    private Process started(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.add(process);
        return process;
    }

    private Outcome run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("bash", checkout.resolve("deploy/" + script).toString()));
        command.addAll(List.of(arguments));
        Path said = checkout.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        processes.add(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
        return new Outcome(process.exitValue(), Files.readString(said));
    }
}
