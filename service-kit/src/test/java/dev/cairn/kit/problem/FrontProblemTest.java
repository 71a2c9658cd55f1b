package dev.cairn.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gateway knows no kit, and the kit no gateway; but the contracts list what callers meet there. */
class FrontProblemTest {

    private static final Path GATEWAY = Path.of("../gateway/src/main/java/dev/cairn/gateway/GatewayProblem.java");
    private static final Pattern ROW = Pattern.compile("\\(\"([\\w.-]+)\", (\\d{3}),");

    @Test
    void eachProblemOfTheGatewayIsKnown() throws IOException {
        Map<String, Integer> known = new TreeMap<>();
        Stream.<ProblemCode>concat(Stream.of(FrontProblem.values()), Stream.of(KitProblem.values()))
                .forEach(problem -> known.put(problem.code(), problem.status()));
        Map<String, Integer> answered = new TreeMap<>();
        for (MatchResult row : ROW.matcher(Files.readString(GATEWAY)).results().toList()) {
            answered.put(row.group(1), Integer.valueOf(row.group(2)));
        }

        assertThat(answered).isNotEmpty();
        assertThat(known).containsAllEntriesOf(answered);
        assertThat(answered.keySet())
                .containsAll(
                        Stream.of(FrontProblem.values()).map(FrontProblem::code).toList());
    }
}
