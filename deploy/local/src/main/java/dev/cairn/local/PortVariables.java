package dev.cairn.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads ports from the environment and gathers what is wrong with them, so that a person sees every fault at once. Not
 * safe for use by several threads.
 */
final class PortVariables {

    private static final int HIGHEST = 65_535;

    private final Map<String, String> environment;
    private final Set<String> given = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    PortVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The port that the variable gives, or the usual one if it is not set or blank, or wrong, which is noted. */
    int port(String variable, int usual) {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return usual;
        }
        given.add(variable);
        if (!value.matches("\\d{1,5}") || !isPort(Integer.parseInt(value))) {
            faults.add(variable + " is '" + value + "', expected a port from 1 to " + HIGHEST);
            return usual;
        }
        return Integer.parseInt(value);
    }

    /**
     * Looks at the ports together.
     *
     * @param portsByVariable every port that will be listened on
     * @throws IllegalArgumentException if one is no port, or two are the same
     */
    void refuseFaults(Map<String, Integer> portsByVariable) {
        // A port that is wrong was replaced by the usual one; to compare that would tell of clashes that are none.
        if (faults.isEmpty()) {
            Map<Integer, List<String>> variables = new LinkedHashMap<>();
            portsByVariable.forEach((variable, port) -> {
                if (!isPort(port)) {
                    faults.add(named(variable) + " is " + port + ", expected a port from 1 to " + HIGHEST);
                }
                variables.computeIfAbsent(port, first -> new ArrayList<>()).add(named(variable));
            });
            variables.forEach((port, all) -> {
                if (all.size() > 1) {
                    faults.add(String.join(" and ", all) + " give the same port " + port
                            + ", expected a port of its own for each");
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** Who has not set a variable wonders where its port comes from. */
    private String named(String variable) {
        return given.contains(variable.split(" ", 2)[0]) ? variable : variable + " (not set)";
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST;
    }
}
