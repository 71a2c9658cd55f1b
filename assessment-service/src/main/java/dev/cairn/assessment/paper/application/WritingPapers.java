package dev.cairn.assessment.paper.application;

import dev.cairn.assessment.edition.Edition;
import dev.cairn.assessment.edition.Editions;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.assessment.paper.model.Papers;
import dev.cairn.kit.http.Creation;
import dev.cairn.kit.store.Patience;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;

/** Makes a paper about topics of one edition. It is a draft until it is published. */
public final class WritingPapers {

    /** What became of it. */
    public sealed interface Outcome {}

    public record Written(String paperId) implements Outcome {}

    public record UnknownEdition(String roadmapId, int edition) implements Outcome {}

    /** Some of the topics are not in the edition. */
    public record UnknownTopics(List<String> topics) implements Outcome {}

    /**
     * A pass would settle too much.
     *
     * @param settled leaf topics, those below the named nodes included
     */
    public record TooManyTopics(int settled, int most) implements Outcome {}

    /** The idempotency key had been used for something else. */
    public record KeyReused() implements Outcome {}

    /** What the caller wants, checked. */
    public record Wish(
            String title, String roadmapId, int edition, List<String> topics, int passMark, List<Item> items) {}

    /**
     * Leaf topics that a pass may settle. Progress writes all of them, with an event each, at once or not at all, and an
     * enrolment holds 1,000 events that were not told yet: some ticks may wait beside them.
     */
    public static final int MOST_SETTLED = 900;

    private final Papers papers;
    private final Editions editions;
    private final Clock clock;

    public WritingPapers(Papers papers, Editions editions, Clock clock) {
        this.papers = papers;
        this.editions = editions;
        this.clock = clock;
    }

    /** Waits up to two seconds for our copy of the edition, which may be on its way. */
    public Mono<Outcome> write(String organization, Creation creation, Wish wish) {
        return Patience.awaiting(() -> editions.find(organization, wish.roadmapId(), wish.edition()))
                .flatMap(edition -> add(organization, creation, wish, edition))
                .defaultIfEmpty(new UnknownEdition(wish.roadmapId(), wish.edition()));
    }

    private Mono<Outcome> add(String organization, Creation creation, Wish wish, Edition edition) {
        List<String> unknown = edition.unknownAmong(wish.topics());
        if (!unknown.isEmpty()) {
            return Mono.just(new UnknownTopics(unknown));
        }
        int settled = edition.settledBy(wish.topics());
        if (settled > MOST_SETTLED) {
            return Mono.just(new TooManyTopics(settled, MOST_SETTLED));
        }
        Paper paper = new Paper(
                creation.id(),
                wish.title(),
                wish.roadmapId(),
                wish.edition(),
                wish.topics(),
                wish.passMark(),
                wish.items(),
                clock.instant(),
                null);
        return papers.add(organization, paper, creation.requestHash()).map(insertion -> switch (insertion) {
            case INSERTED, REPEATED -> new Written(paper.paperId());
            case TAKEN -> new KeyReused();
        });
    }
}
