package dev.cairn.assessment.paper.http;

import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.ItemKind;
import dev.cairn.assessment.paper.model.Paper;
import dev.cairn.assessment.paper.model.PaperState;
import dev.cairn.assessment.paper.model.PaperSummary;
import dev.cairn.assessment.paper.model.Papers;
import dev.cairn.kit.contract.OneOf;
import java.util.List;

/** A paper as its authors see it: with the keys. */
record PaperView(
        String paperId,
        String title,
        String roadmapId,
        int edition,
        List<String> topics,
        int passMark,
        int points,
        @OneOf(PaperState.class) String state,
        long revision,
        List<KeyedItem> items) {

    /**
     * An item with its key.
     *
     * @param options of a true-false item those with the ids {@code true} and {@code false}
     * @param correct ids of the correct options: the key
     */
    record KeyedItem(
            String id,
            @OneOf(ItemKind.class) String kind,
            String prompt,
            List<Item.Option> options,
            List<String> correct,
            int points) {}

    /** A line of a list: without items, so without keys. */
    record Summary(
            String paperId,
            String title,
            String roadmapId,
            int edition,
            List<String> topics,
            int passMark,
            int itemCount,
            int points,
            @OneOf(PaperState.class) String state) {

        static Summary of(PaperSummary paper) {
            return new Summary(
                    paper.paperId(),
                    paper.title(),
                    paper.roadmapId(),
                    paper.edition(),
                    paper.topics(),
                    paper.passMark(),
                    paper.itemCount(),
                    paper.points(),
                    paper.state().word());
        }
    }

    static PaperView of(Papers.Revised revised) {
        Paper paper = revised.paper();
        return new PaperView(
                paper.paperId(),
                paper.title(),
                paper.roadmapId(),
                paper.edition(),
                paper.topics(),
                paper.passMark(),
                paper.points(),
                paper.state().word(),
                revised.revision(),
                paper.items().stream()
                        .map(item -> new KeyedItem(
                                item.id(),
                                item.kind().word(),
                                item.prompt(),
                                item.options(),
                                item.correct(),
                                item.points()))
                        .toList());
    }
}
