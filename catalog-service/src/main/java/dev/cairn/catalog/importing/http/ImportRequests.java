package dev.cairn.catalog.importing.http;

import dev.cairn.catalog.CatalogProblem;
import dev.cairn.catalog.importing.MarkdownImport;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.kit.problem.Checks;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import dev.cairn.kit.problem.ProblemHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

/** What every route that takes a document asks of it, and how it refuses. */
public final class ImportRequests {

    /** One address takes several forms: to the contract they are one operation. */
    public static final String OPERATION = "importRoadmap";

    /** 2 MiB; one byte more is 413. */
    private static final int LARGEST_SOURCE = 2 * 1024 * 1024;

    private static final int LONGEST_ADDRESS = 2_000;

    private ImportRequests() {}

    /**
     * As {@link #source(byte[])}, of a body that must be there: one that need not be would let the routes of all forms
     * match a request that has none. It is an empty document then.
     */
    public static Mono<byte[]> source(Mono<byte[]> sent) {
        return sent.onErrorResume(
                        ServerWebInputException.class,
                        fault -> ProblemHandler.isWithoutBody(fault) ? Mono.just(new byte[0]) : Mono.error(fault))
                .map(ImportRequests::source);
    }

    /**
     * The document as it was sent; none is an empty one.
     *
     * @throws ProblemException if it is larger than 2 MiB
     */
    public static byte[] source(byte @Nullable [] sent) {
        byte[] bytes = sent == null ? new byte[0] : sent;
        if (bytes.length > LARGEST_SOURCE) {
            throw ProblemException.of(KitProblem.TOO_LARGE, bytes.length, "at most " + LARGEST_SOURCE + " bytes");
        }
        return bytes;
    }

    /**
     * The title that was asked for, without the space around it; null if none was.
     *
     * @throws ProblemException if it is blank or too long
     */
    public static @Nullable String title(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        Checks checks = new Checks();
        String stripped = checks.text("title", asked, OutlineNode.LONGEST_TITLE);
        checks.orThrow();
        return stripped;
    }

    /**
     * Where the document lay, for its relative links; null if that was not said.
     *
     * @throws ProblemException if it is no address of the web
     */
    public static @Nullable URI base(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        URI base = webAddress(asked);
        Checks checks = new Checks();
        checks.that(base != null, "base", asked, "an address such as https://example.org/docs/README.md");
        checks.orThrow();
        return base;
    }

    private static @Nullable URI webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && text.length() <= LONGEST_ADDRESS ? address : null;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    public static ProblemException refused(MarkdownImport.Refused why) {
        CatalogProblem code = switch (why.reason()) {
            case EMPTY -> CatalogProblem.IMPORT_EMPTY;
            case BINARY -> CatalogProblem.IMPORT_BINARY;
            case NOT_UTF8 -> CatalogProblem.IMPORT_NOT_UTF8;
            case NO_STRUCTURE -> CatalogProblem.IMPORT_NO_STRUCTURE;
            case IN_PICTURES -> CatalogProblem.IMPORT_IN_PICTURES;
            case TOO_MANY_NODES -> CatalogProblem.IMPORT_TOO_MANY_NODES;
            case TOO_COMPLEX -> CatalogProblem.IMPORT_TOO_COMPLEX;
        };
        return ProblemException.of(code, why.found(), why.expected());
    }

    public static ProblemException tooLarge(long bytes, long atMost) {
        return ProblemException.of(CatalogProblem.IMPORT_TOO_LARGE, bytes, "at most " + atMost + " bytes");
    }

    public static ProblemException busy() {
        return ProblemException.of(CatalogProblem.IMPORT_BUSY, null, "fewer imports at a time");
    }

    public static ProblemException tooSlow(Duration atMost) {
        return ProblemException.of(CatalogProblem.IMPORT_TOO_SLOW, null, "at most " + atMost.toSeconds() + " seconds");
    }
}
