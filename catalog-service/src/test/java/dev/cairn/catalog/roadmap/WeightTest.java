package dev.cairn.catalog.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.Note;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Prerequisite;
import dev.cairn.catalog.roadmap.model.Resource;
import dev.cairn.catalog.roadmap.model.Roadmap;
import dev.cairn.catalog.roadmap.model.Weight;
import dev.cairn.catalog.roadmap.mongo.NodeDocument;
import dev.cairn.catalog.roadmap.mongo.RoadmapDocument;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class WeightTest {

    @Test
    void it_is_never_less_than_what_is_stored_and_not_twice_as_much() {
        for (Roadmap roadmap : List.of(manyNodes(), manyLinks(), longTexts())) {
            assertThat(Weight.of(roadmap)).isBetween(stored(roadmap), 2 * stored(roadmap));
        }
        Roadmap small = SampleRoadmaps.titled("small");
        assertThat(Weight.of(small)).isGreaterThan(stored(small) - 1_024);
    }

    private static Roadmap manyNodes() {
        return of(
                IntStream.range(0, 5_000)
                        .mapToObj(at -> node("01m7z6hd0d69ks6rwrzxk8q" + at, "topic " + at, List.of()))
                        .toList(),
                List.of());
    }

    private static Roadmap manyLinks() {
        List<Resource> links = IntStream.range(0, 20_000)
                .mapToObj(at -> new Resource("article", "" + at, "b" + at))
                .toList();
        return of(List.of(node("n1", "links", links)), List.of());
    }

    private static Roadmap longTexts() {
        return of(
                List.of(node("n1", "Größe 学习 🚀", List.of())),
                Collections.nCopies(1_000, new Note("学习", "路🚀é".repeat(300))));
    }

    private static Roadmap of(List<OutlineNode> outline, List<Note> notes) {
        return new Roadmap("Sizes", null, null, outline, notes);
    }

    private static OutlineNode node(String id, String title, List<Resource> links) {
        return OutlineNode.of(id, NodeKind.TOPIC, title)
                .but()
                .objectives(List.of("aim"))
                .tags(List.of("tag"))
                .resources(links)
                .prerequisites(List.of(new Prerequisite(id, Prerequisite.HARD)))
                .node();
    }

    private static long stored(Roadmap roadmap) {
        RoadmapDocument document = new RoadmapDocument(
                roadmap.title(),
                roadmap.description(),
                roadmap.outcome(),
                1,
                NodeDocument.flat(roadmap.outline()),
                roadmap.notes(),
                SampleRoadmaps.REPORT,
                0,
                Instant.EPOCH,
                null,
                null,
                null,
                "harbor",
                null,
                null,
                null);
        try (BasicOutputBuffer buffer = new BasicOutputBuffer()) {
            MongoClientSettings.getDefaultCodecRegistry()
                    .get(RoadmapDocument.class)
                    .encode(
                            new BsonBinaryWriter(buffer),
                            document,
                            EncoderContext.builder().build());
            return buffer.getPosition();
        }
    }
}
