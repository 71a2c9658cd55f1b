package dev.cairn.catalog.adoption.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.catalog.adoption.application.FollowingUpstream;
import dev.cairn.catalog.adoption.model.Identities;
import dev.cairn.catalog.adoption.model.UpstreamChange;
import dev.cairn.catalog.adoption.model.UpstreamChange.Standing;
import dev.cairn.catalog.edition.model.Edition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an adopted roadmap came from, and what changed there.
 *
 * @param revision of the draft that the changes were held against, for If-Match
 * @param edition the newest one up to which everything is decided
 * @param state open; retired if no edition is open to newcomers there; closed if it is not public any more. What was
 *     adopted stays as it is in any case
 * @param newest absent unless it is open
 * @param changes to decide about, at most {@value #MOST}
 * @param changeCount how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpstreamView(
        String roadmapId,
        long revision,
        AdoptionView upstream,
        int edition,
        String state,
        @Nullable NewestView newest,
        List<ChangeView> changes,
        int changeCount) {

    static final int MOST = 1_000;

    /**
     * The edition that is shown there now.
     *
     * @param notes what its publisher says about it, Markdown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewestView(
            int edition,
            String title,
            Instant publishedAt,
            @Nullable String notes) {}

    /**
     * A change.
     *
     * @param kind new, removed, renamed, moved or changed
     * @param field of a changed one: kind, label, description, objectives, outcome, estimate, level, optional, tags,
     *     resources, prerequisites, origins, outside-id
     * @param topicId the node here; the empty text for the roadmap itself
     * @param path titles from the top down to the node
     * @param nodes how many come or go with a new or removed one
     * @param collides whether it was changed here as well, so that somebody must say which side counts
     * @param hidden whether it concerns what is hidden here
     * @param needs the change that brings what it stands below; it is taken with it
     * @param was values before, in words, each cut to 500 characters
     * @param is values now
     * @param ours values here; absent unless it collides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            String id,
            String kind,
            @Nullable String field,
            String topicId,
            String path,
            int nodes,
            boolean collides,
            boolean hidden,
            @Nullable String needs,
            List<String> was,
            List<String> is,
            @Nullable List<String> ours) {

        static ChangeView of(UpstreamChange change, Identities identities) {
            boolean collides = change.standing() == Standing.COLLIDING;
            return new ChangeView(
                    change.id(),
                    change.kind().word(),
                    change.kind() == UpstreamChange.Kind.CHANGED && change.field() != null
                            ? change.field().word()
                            : null,
                    identities.here(change.node()),
                    change.path(),
                    change.nodes().size(),
                    collides,
                    change.hidden(),
                    change.needs(),
                    change.was(),
                    change.is(),
                    collides ? change.ours() : null);
        }
    }

    static UpstreamView of(String roadmapId, FollowingUpstream.Followed followed) {
        Edition newest = followed.newest();
        return new UpstreamView(
                roadmapId,
                followed.revision(),
                AdoptionView.of(followed.adoption()),
                followed.edition(),
                followed.shows().word(),
                newest == null
                        ? null
                        : new NewestView(
                                newest.number(), newest.roadmap().title(), newest.publishedAt(), newest.notes()),
                followed.changes().stream()
                        .limit(MOST)
                        .map(change -> ChangeView.of(change, followed.adoption().identities()))
                        .toList(),
                followed.changes().size());
    }
}
