import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Ticks through the gateway, beside the bare writes that a tick cannot do without: one to the store, one to the broker.
 * All three in one run, in turn, over the same number of connections, so that their ratios hold when the machine drifts.
 * Run by deploy/load/ticks against a platform that is up.
 */
final class Ticks {

    private static final int CONNECTIONS = 16;
    private static final int TOPICS = 200;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final String AUTHOR = "author@harbor.test";
    private static final String ADMIN = "admin@harbor.test";

    private final CallingGateway gateway = new CallingGateway();

    public static void main(String[] arguments) throws Exception {
        new Ticks().run();
    }

    private void run() throws Exception {
        List<Measuring.Step> ticks = ticks();
        try (var mongo = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(
                                CallingGateway.environment("CAIRN_MONGODB_URI", "mongodb://127.0.0.1:27117")))
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .build());
                var kafka = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers", CallingGateway.environment("CAIRN_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
                                "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            List<Measuring.Step> store = storeWriters(mongo.getDatabase("cairn-load").getCollection("bare"));
            List<Measuring.Step> broker = brokerWriters(kafka);
            System.out.println("warming up");
            Measuring.row(ticks, WARM_UP);
            Measuring.row(store, Duration.ofSeconds(3));
            Measuring.row(broker, Duration.ofSeconds(3));
            System.out.println("| round | what | " + Measuring.HEAD);
            System.out.println("|---|---|---|---|---|---|");
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("| " + round + " | tick through the gateway | " + Measuring.row(ticks, ROUND));
                System.out.println("| " + round + " | bare store update of 3 KB | " + Measuring.row(store, ROUND));
                System.out.println("| " + round + " | bare Kafka write of 0.7 KB | " + Measuring.row(broker, ROUND));
            }
        }
    }

    /** An enrolment of its own for each connection, so that they do not race for one document. */
    private List<Measuring.Step> ticks() throws Exception {
        StringBuilder markdown = new StringBuilder("# Load " + System.currentTimeMillis() + "\n## Stage 1: All\n");
        for (int topic = 0; topic < TOPICS; topic++) {
            markdown.append("- **Topic ").append(topic).append("**: of the load test\n");
        }
        String roadmap = gateway.call(AUTHOR, "POST", "/roadmaps/imports", "text/markdown", markdown.toString())
                .path("roadmapId")
                .asString();
        gateway.call(AUTHOR, "POST", "/roadmaps/" + roadmap + "/editions", "application/json", "");
        List<JsonNode> learners = new ArrayList<>();
        gateway.call(ADMIN, "GET", "/members?limit=100", "application/json", "").path("items").forEach(member -> {
            if (member.path("roles").toString().contains("learner")) {
                learners.add(member);
            }
        });
        List<Measuring.Step> writers = new ArrayList<>();
        while (writers.size() < CONNECTIONS) {
            String cohort = gateway.call(
                            ADMIN,
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
                String enrolment = gateway.call(
                                ADMIN,
                                "POST",
                                "/cohorts/" + cohort + "/enrolments",
                                "application/json",
                                "{\"learnerId\":\"" + learner.path("id").asString() + "\"}")
                        .path("enrolmentId")
                        .asString();
                String email = learner.path("email").asString();
                List<String> topics = new ArrayList<>();
                gateway.call(email, "GET", "/enrolments/" + enrolment, "application/json", "")
                        .path("topics")
                        .forEach(topic -> topics.add(topic.path("id").asString()));
                writers.add(n -> gateway.call(
                        email,
                        "PUT",
                        "/enrolments/" + enrolment + "/topics/" + topics.get(n % TOPICS),
                        "application/json",
                        n / TOPICS % 2 == 0 ? "{\"state\":\"done\"}" : "{\"state\":\"learning\"}"));
            }
        }
        return writers;
    }

    private static List<Measuring.Step> storeWriters(com.mongodb.reactivestreams.client.MongoCollection<Document> bare) {
        List<Measuring.Step> writers = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            String id = "load/" + System.nanoTime() + "/" + connection;
            Mono.from(bare.insertOne(new Document("_id", id).append("n", 0).append("text", "x".repeat(3_000)))).block();
            writers.add(n -> Mono.from(bare.updateOne(Filters.eq(id), Updates.set("n", n))).block());
        }
        return writers;
    }

    private static List<Measuring.Step> brokerWriters(KafkaProducer<String, byte[]> kafka) throws Exception {
        String topic = "cairn-load-" + System.currentTimeMillis();
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", CallingGateway.environment("CAIRN_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        }
        byte[] message = "x".repeat(700).getBytes(StandardCharsets.UTF_8);
        List<Measuring.Step> writers = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            String key = "key-" + connection;
            writers.add(n -> kafka.send(new ProducerRecord<>(topic, key, message)).get());
        }
        return writers;
    }
}
