package dev.cairn.catalog.links.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.links.application.ShowingLinks;
import dev.cairn.catalog.links.model.LinkFacts;
import dev.cairn.catalog.links.model.LinkPlace;
import dev.cairn.catalog.links.model.LinkState;
import dev.cairn.catalog.links.model.Reason;
import dev.cairn.kit.contract.OneOf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link of a roadmap.
 *
 * @param url as it is written
 * @param state waiting, ok, moved, dead, failing, forbidden, insecure or not-checked
 * @param status of the last answer
 * @param why what a status does not say, such as name-unknown, timed-out, private-address or relative
 * @param movedTo its new address
 * @param httpsAnswers of an insecure link, whether the same address answers over https as well
 * @param checkedAt when somebody last looked
 * @param nextAt when somebody looks again
 * @param failures how many looks in a row did not find it
 * @param places where it stands, the first 20
 * @param placeCount in how many places it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkView(
        String url,
        @OneOf(LinkState.class) String state,
        @Nullable Integer status,
        @OneOf(Reason.class) @Nullable String why,
        @Nullable String movedTo,
        @Nullable Boolean httpsAnswers,
        @Nullable Instant checkedAt,
        @Nullable Instant nextAt,
        int failures,
        List<PlaceView> places,
        int placeCount) {

    /**
     * A node with the link.
     *
     * @param path titles from the roadmap down to the node above
     * @param drafted whether the draft has it there
     * @param published whether the newest edition has it there
     */
    record PlaceView(String nodeId, String title, List<String> path, boolean drafted, boolean published) {

        static PlaceView of(LinkPlace place) {
            return new PlaceView(place.nodeId(), place.title(), place.path(), place.drafted(), place.published());
        }
    }

    /**
     * All links at a glance.
     *
     * @param checking whether links are looked at here at all
     * @param due how many will be looked at as soon as may be
     * @param wishedAt when somebody last wanted them looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SummaryView(
            boolean checking,
            int links,
            StatesView states,
            int due,
            @Nullable Instant wishedAt) {

        static SummaryView of(ShowingLinks.Summary summary, boolean checking) {
            return new SummaryView(
                    checking, summary.links(), StatesView.of(summary.counts()), summary.due(), summary.wishedAt());
        }
    }

    /** How many links are in each state. */
    record StatesView(
            int waiting, int ok, int moved, int dead, int failing, int forbidden, int insecure, int notChecked) {

        static StatesView of(Map<LinkState, Integer> counts) {
            return new StatesView(
                    count(counts, LinkState.WAITING),
                    count(counts, LinkState.OK),
                    count(counts, LinkState.MOVED),
                    count(counts, LinkState.DEAD),
                    count(counts, LinkState.FAILING),
                    count(counts, LinkState.FORBIDDEN),
                    count(counts, LinkState.INSECURE),
                    count(counts, LinkState.NOT_CHECKED));
        }

        private static int count(Map<LinkState, Integer> counts, LinkState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    static LinkView of(ShowingLinks.Shown shown) {
        LinkFacts facts = shown.facts();
        Reason why = facts.why();
        return new LinkView(
                shown.link().url(),
                facts.state().word(),
                facts.status(),
                why == null ? null : why.word(),
                facts.movedTo(),
                facts.httpsAnswers(),
                facts.checkedAt(),
                facts.nextAt(),
                facts.failures(),
                shown.link().places().stream().map(PlaceView::of).toList(),
                shown.link().placeCount());
    }
}
