package dev.cairn.assessment.paper.model;

import dev.cairn.kit.store.Insertion;
import dev.cairn.kit.store.Key;
import dev.cairn.kit.testkit.InMemoryAggregates;
import dev.cairn.kit.testkit.InMemoryAggregates.Decided;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Papers that end with the test. */
public final class InMemoryPapers implements Papers {

    private final InMemoryAggregates<Paper> papers = new InMemoryAggregates<>();

    @Override
    public Mono<Insertion> add(String organization, Paper paper, String requestHash) {
        return papers.insert(Key.of(organization, paper.paperId()), paper, requestHash);
    }

    @Override
    public Mono<Revised> find(String organization, String paperId) {
        return papers.find(Key.of(organization, paperId)).map(kept -> new Revised(kept.state(), kept.version()));
    }

    @Override
    public Mono<List<PaperSummary>> list(String organization, Selection selection, @Nullable String after, int limit) {
        return papers.list(Key.of(organization), after, Integer.MAX_VALUE)
                .filter(paper ->
                        selection.roadmapId() == null || selection.roadmapId().equals(paper.roadmapId()))
                .filter(paper -> selection.edition() == null || selection.edition() == paper.edition())
                .filter(paper -> selection.withDrafts() || paper.state() == PaperState.PUBLISHED)
                .take(limit)
                .map(InMemoryPapers::summary)
                .collectList();
    }

    @Override
    public Mono<Paper> publish(String organization, String paperId, Instant at) {
        return papers.deciding(Key.of(organization, paperId), paper -> {
            Paper published = paper.publishedAt(at);
            return paper.state() == PaperState.PUBLISHED
                    ? new Decided<>(paper, null)
                    : new Decided<>(published, published);
        });
    }

    private static PaperSummary summary(Paper paper) {
        return new PaperSummary(
                paper.paperId(),
                paper.title(),
                paper.roadmapId(),
                paper.edition(),
                paper.topics(),
                paper.passMark(),
                paper.items().size(),
                paper.points(),
                paper.state());
    }
}
