package dev.cairn.catalog.exporting.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** A form in which a roadmap can be taken along. */
enum ExportFormat {
    MARKDOWN("md", "text/markdown;charset=UTF-8"),
    JSON("json", "application/json");

    private final String extension;
    private final String type;

    ExportFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    /** The first that the caller takes, who names what they like best first; Markdown for one who takes anything. */
    static Optional<ExportFormat> accepted(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(MARKDOWN);
        }
        List<MediaType> liked = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(liked);
        return liked.stream()
                .flatMap(wanted -> Arrays.stream(values()).filter(format -> wanted.includes(format.bare())))
                .findFirst();
    }

    private MediaType bare() {
        return new MediaType(type().getType(), type().getSubtype());
    }
}
