import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ticks through the gateway, beside the bare writes that a tick cannot do without: one to the store, one to the broker.
 * All three in one run, in turn, over the same number of connections, so that their ratios hold when the machine drifts.
 * Run by deploy/load/ticks against a platform that is up.
 */
final class Ticks {

    private static final int CONNECTIONS = 16;
    private static final int TOPICS = 200;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway = environment("CAIRN_GATEWAY_URL", "http://localhost:8080");
    private final String keycloak = environment("CAIRN_KEYCLOAK_URL", "http://localhost:8180");

    /** One writer: does one write each time it is called. */
    private interface Writer {
        void write(int n) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        new Ticks().run();
    }

    private void run() throws Exception {
        List<Writer> ticks = ticks();
        try (var mongo = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(
                                environment("CAIRN_MONGODB_URI", "mongodb://127.0.0.1:27117")))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .build());
                var kafka = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", environment("CAIRN_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
                                "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<Writer> store = storeWriters(mongo.getDatabase("cairn-load").getCollection("bare"));
            List<Writer> broker = brokerWriters(kafka);
            System.out.println("warming up");
            measure(ticks, WARM_UP);
            measure(store, Duration.ofSeconds(3));
            measure(broker, Duration.ofSeconds(3));
            System.out.println("| round | what | per second | p50 ms | p99 ms | failed |");
            System.out.println("|---|---|---|---|---|---|");
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("| " + round + " | tick through the gateway | " + measure(ticks, ROUND));
                System.out.println("| " + round + " | bare store update of 3 KB | " + measure(store, ROUND));
                System.out.println("| " + round + " | bare Kafka write of 0.7 KB | " + measure(broker, ROUND));
            }
        }
    }

    /** An enrolment of its own for each connection, so that they do not race for one document. */
    private List<Writer> ticks() throws Exception {
        StringBuilder markdown = new StringBuilder("# Load " + System.currentTimeMillis() + "\n## Stage 1: All\n");
        for (int topic = 0; topic < TOPICS; topic++) {
            markdown.append("- **Topic ").append(topic).append("**: of the load test\n");
        }
        String author = token("author@harbor.test");
        String admin = token("admin@harbor.test");
        String roadmap = call(author, "POST", "/roadmaps/imports", "text/markdown", markdown.toString())
                .path("roadmapId")
                .asString();
        call(author, "POST", "/roadmaps/" + roadmap + "/editions", "application/json", "");
        List<JsonNode> learners = new ArrayList<>();
        call(admin, "GET", "/members?limit=100", "application/json", "").path("items").forEach(member -> {
            if (member.path("roles").toString().contains("learner")) {
                learners.add(member);
            }
        });
        List<Writer> writers = new ArrayList<>();
        while (writers.size() < CONNECTIONS) {
            String cohort = call(
                            admin,
                            "POST",
                            "/cohorts",
                            "application/json",
                            "{\"name\":\"Load\",\"roadmapId\":\"%s\",\"edition\":1,\"startsOn\":\"2026-09-07\",\"timeZone\":\"UTC\"}"
                                    .formatted(roadmap))
                    .path("cohortId")
                    .asString();
            for (JsonNode learner : learners) {
                if (writers.size() == CONNECTIONS) {
                    break;
                }
                String enrolment = call(
                                admin,
                                "POST",
                                "/cohorts/" + cohort + "/enrolments",
                                "application/json",
                                "{\"learnerId\":\"" + learner.path("id").asString() + "\"}")
                        .path("enrolmentId")
                        .asString();
                String token = token(learner.path("email").asString());
                List<String> topics = new ArrayList<>();
                call(token, "GET", "/enrolments/" + enrolment, "application/json", "")
                        .path("topics")
                        .forEach(topic -> topics.add(topic.path("id").asString()));
                writers.add(n -> call(
                        token,
                        "PUT",
                        "/enrolments/" + enrolment + "/topics/" + topics.get(n % TOPICS),
                        "application/json",
                        n / TOPICS % 2 == 0 ? "{\"state\":\"done\"}" : "{\"state\":\"learning\"}"));
            }
        }
        return writers;
    }

    private static List<Writer> storeWriters(com.mongodb.reactivestreams.client.MongoCollection<Document> bare) {
        List<Writer> writers = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            String id = "load/" + System.nanoTime() + "/" + connection;
            Mono.from(bare.insertOne(new Document("_id", id).append("n", 0).append("text", "x".repeat(3_000)))).block();
            writers.add(n -> Mono.from(bare.updateOne(Filters.eq(id), Updates.set("n", n))).block());
        }
        return writers;
    }

    private static List<Writer> brokerWriters(KafkaProducer<String, byte[]> kafka) throws Exception {
        String topic = "cairn-load-" + System.currentTimeMillis();
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", environment("CAIRN_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        }
        byte[] message = "x".repeat(700).getBytes(StandardCharsets.UTF_8);
        List<Writer> writers = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            String key = "key-" + connection;
            writers.add(n -> kafka.send(new ProducerRecord<>(topic, key, message)).get());
        }
        return writers;
    }

    /** All writers at once for so long; the row's last columns. */
    private static String measure(List<Writer> writers, Duration span) throws Exception {
        long until = System.nanoTime() + span.toNanos();
        List<Callable<List<Long>>> loops = new ArrayList<>();
        int[] failed = new int[1];
        for (Writer writer : writers) {
            loops.add(() -> {
                List<Long> took = new ArrayList<>();
                for (int n = 0; System.nanoTime() < until; n++) {
                    long began = System.nanoTime();
                    try {
                        writer.write(n);
                        took.add(System.nanoTime() - began);
                    } catch (IllegalStateException refused) {
                        synchronized (failed) {
                            failed[0]++;
                        }
                    }
                }
                return took;
            });
        }
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                all.addAll(loop.get());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%.0f | %.1f | %.1f | %d |"
                .formatted(
                        sorted.length / (span.toMillis() / 1000.0),
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.99)] / 1e6,
                        failed[0]);
    }

    private JsonNode call(String token, String method, String path, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/orgs/harbor" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    private String token(String email) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/cairn/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=cairn-cli&scope=openid+organization%3A*&password=cairn&username="
                                + email.replace("@", "%40")))
                .build();
        byte[] body = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        return JSON.readTree(body).path("access_token").asString();
    }

    private static String environment(String name, String usual) {
        return System.getenv().getOrDefault(name, usual);
    }
}
