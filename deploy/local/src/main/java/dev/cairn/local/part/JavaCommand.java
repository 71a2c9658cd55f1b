package dev.cairn.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the JVM that this program itself runs on. */
public final class JavaCommand {

    /** Leaves the second compiler out, which would take half of a start's processor time. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    /** Marks every JVM that the launcher starts, so that {@code deploy/down} ends those and no other. */
    private static final String MARK = "-Dcairn.part=";

    private JavaCommand() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static String home() {
        return System.getProperty("java.home");
    }

    public static String mark(String part) {
        return MARK + part;
    }

    /**
     * A small JVM: starts fast and keeps few threads, which counts with seven of them on two cores.
     *
     * @param heap the largest heap, as {@code -Xmx} takes it
     */
    public static List<String> of(String part, String heap, List<String> rest) {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                mark(part),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return command;
    }
}
