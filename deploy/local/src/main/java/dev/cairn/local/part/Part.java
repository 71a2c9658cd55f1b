package dev.cairn.local.part;

import java.util.List;
import java.util.Map;

/**
 * One process to run: what it is called, how it is started and how one sees that it serves.
 *
 * @param name lower case, unique in a home; names the pid and the log file
 * @param port the TCP port on 127.0.0.1 that it listens on
 * @param command program and arguments, nothing is given to a shell
 * @param environment added to the launcher's own environment
 * @param readiness when it counts as up
 */
public record Part(String name, int port, List<String> command, Map<String, String> environment, Readiness readiness) {

    public Part {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port of " + name + " is " + port + ", expected 1 to 65535");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
