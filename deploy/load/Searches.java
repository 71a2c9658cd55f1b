import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Searches through the gateway over as many roadmaps as an organization may have, beside the cheapest read there is: one
 * page of one roadmap. Both in one run, in turn. Run by deploy/load/searches against a platform that is up.
 */
final class Searches {

    private static final int ROADMAPS = Integer.getInteger("roadmaps", 1_000);
    private static final int TOPICS = 300;
    private static final int STAGES = 10;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String AUTHOR = "author@harbor.test";

    /** What curricula are about; each topic has three of them, so that most words stand in thousands of topics. */
    private static final List<String> WORDS = List.of(
            "vector", "matrix", "gradient", "prompt", "retrieval", "agent", "token", "attention", "kernel", "thread",
            "socket", "index", "query", "schema", "cluster", "replica", "broker", "stream", "window", "join", "cache",
            "proxy", "cipher", "signature", "compiler", "parser", "lexer", "grammar", "tree", "graph", "heap", "queue",
            "lock", "barrier", "actor", "future", "monad", "functor", "lambda", "closure", "harbour", "anchor", "sail",
            "rudder", "keel", "mast", "tide", "current", "chart", "compass");

    private final CallingGateway gateway = new CallingGateway();

    public static void main(String[] arguments) throws Exception {
        new Searches().run();
    }

    private void run() throws Exception {
        String kept = null;
        long began = System.nanoTime();
        for (int roadmap = 0; roadmap < ROADMAPS; roadmap++) {
            kept = gateway.call(AUTHOR, "POST", "/roadmaps/imports", "text/markdown", markdown(roadmap))
                    .path("roadmapId")
                    .asString();
        }
        System.out.printf(
                "%d roadmaps of %d topics imported in %.0f s%n",
                ROADMAPS, TOPICS, (System.nanoTime() - began) / 1e9);
        String last = "\"" + marker(ROADMAPS - 1) + "\"";
        while (found(marker(ROADMAPS - 1)) == 0) {
            Thread.onSpinWait();
        }
        System.out.println("the last is found by " + last + "; " + found("vector") + " hits on a page for a common word");
        String page = "/roadmaps?limit=1";
        for (int connections : new int[] {1, 8}) {
            List<Measuring.Step> searches = new ArrayList<>();
            List<Measuring.Step> reads = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                int from = connection * 7;
                searches.add(n -> search(query(from + n)));
                reads.add(_ -> gateway.call(AUTHOR, "GET", page, "application/json", ""));
            }
            Measuring.row(searches, WARM_UP);
            Measuring.row(reads, Duration.ofSeconds(5));
            System.out.println("| connections | round | what | " + Measuring.HEAD);
            System.out.println("|---|---|---|---|---|---|---|");
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("| " + connections + " | " + round + " | search | " + Measuring.row(searches, ROUND));
                System.out.println(
                        "| " + connections + " | " + round + " | list of one roadmap | " + Measuring.row(reads, ROUND));
            }
        }
    }

    private int found(String words) throws Exception {
        return search(words).path("items").size();
    }

    private JsonNode search(String words) throws Exception {
        return gateway.call(AUTHOR, "GET", "/search?q=" + words.replace(" ", "+"), "application/json", "");
    }

    /** A common word, two of them, the beginning of one, and a word that only one roadmap has; in turn. */
    private static String query(int n) {
        String word = WORDS.get(n % WORDS.size());
        return switch (n % 4) {
            case 0 -> word;
            case 1 -> word + " " + WORDS.get((n * 3 + 1) % WORDS.size());
            case 2 -> word.substring(0, 3);
            default -> marker(n % ROADMAPS);
        };
    }

    private static String marker(int roadmap) {
        return "unique" + Integer.toString(roadmap + 100_000, 36);
    }

    private static String markdown(int roadmap) {
        StringBuilder text = new StringBuilder("# Load " + roadmap + " " + marker(roadmap) + "\n");
        for (int topic = 0; topic < TOPICS; topic++) {
            if (topic % (TOPICS / STAGES) == 0) {
                text.append("\n## Stage ").append(topic / (TOPICS / STAGES) + 1).append(": ").append(word(roadmap, topic)).append("\n\n");
            }
            text.append("- **The ").append(word(roadmap, topic)).append(" and the ").append(word(topic, roadmap + 1))
                    .append(' ').append(topic).append(":** how a ").append(word(roadmap + topic, 5))
                    .append(" works, see [its page](https://example.org/").append(roadmap).append('/').append(topic).append(")\n");
        }
        return text.toString();
    }

    private static String word(int one, int two) {
        return WORDS.get((one * 31 + two * 17) % WORDS.size());
    }
}
