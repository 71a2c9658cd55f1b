package dev.cairn.catalog.importing.roadmapsh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests: {@code new Zips().with("a.md", "text").bytes()}. */
public final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** With a file of text. */
    public Zips with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** With a file. */
    public Zips with(String path, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return this;
    }

    /** The archive. */
    public byte[] bytes() {
        try {
            zip.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** A small roadmap, drawn and described in our own words. */
    public static Zips knots() {
        return new Zips()
                .with("knots/knots.json", """
                    {
                      "nodes": [
                        {"id": "head", "type": "title", "position": {"x": 400, "y": 0}, "width": 200, "height": 60, "data": {"label": "Knots"}},
                        {"id": "line", "type": "vertical", "position": {"x": 500, "y": 60}, "data": {"label": "vertical node"}},
                        {"id": "say", "type": "paragraph", "position": {"x": 800, "y": 0}, "width": 200, "height": 60, "data": {"label": "More courses of the harbour"}},
                        {"id": "go", "type": "button", "position": {"x": 800, "y": 60}, "width": 200, "height": 60, "data": {"label": "Boats", "href": "https://harbor.example/boats"}},
                        {"id": "bends", "type": "topic", "position": {"x": 400, "y": 500}, "width": 200, "height": 50, "data": {"label": "Bends"}},
                        {"id": "loops", "type": "topic", "position": {"x": 400, "y": 100}, "width": 200, "height": 50, "data": {"label": "Loops"}},
                        {"id": "care", "type": "topic", "position": {"x": 400, "y": 900}, "width": 200, "height": 50, "data": {"label": "Care of ropes"}},
                        {"id": "eight", "type": "subtopic", "position": {"x": 50, "y": 180}, "width": 150, "height": 50, "data": {"label": "Figure eight"}},
                        {"id": "bowline", "type": "subtopic", "position": {"x": 50, "y": 100}, "width": 150, "height": 50, "data": {"label": "Bowline"}},
                        {"id": "near", "type": "subtopic", "position": {"x": 700, "y": 520}, "width": 150, "height": 50, "data": {"label": "Sheet bend"}},
                        {"id": "frame", "type": "section", "position": {"x": 0, "y": 480}, "width": 300, "height": 300, "data": {"label": ""}},
                        {"id": "frame-label", "type": "label", "position": {"x": 80, "y": 490}, "width": 100, "height": 30, "data": {"label": "For thick rope"}},
                        {"id": "carrick", "type": "subtopic", "position": {"x": 50, "y": 600}, "width": 150, "height": 50, "data": {"label": "Carrick bend"}},
                        {"id": "zeppelin", "type": "subtopic", "position": {"x": 50, "y": 540}, "width": 150, "height": 50, "data": {"label": "Zeppelin bend"}}
                      ],
                      "edges": [
                        {"id": "1", "source": "loops", "target": "bowline", "type": "smoothstep"},
                        {"id": "2", "source": "eight", "target": "loops"},
                        {"id": "3", "source": "loops", "target": "bends"},
                        {"id": "4", "source": "bends", "target": "frame"}
                      ]
                    }
                    """)
                .with("knots/content/bowline@bowline.md", """
                    # Bowline

                    A loop that *holds* and can be untied.

                    Visit the following resources to learn more:

                    - [@video@The bowline in a minute](https://knots.example/bowline)
                    - [@official@The harbour's book](https://harbor.example/book)
                    - [@podcast@Talking ropes](https://talk.example/7)
                    """)
                .with("knots/content/figure-8@eight.md", "# The stopper\n\nKeeps a rope from slipping.\n")
                .with("knots/content/gone@gone.md", "# Reef knot\n\nFor sails.\n");
    }
}
