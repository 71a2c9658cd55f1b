package dev.cairn.catalog.gitsync.application;

import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.HookSecrets;
import dev.cairn.catalog.roadmap.model.Roadmaps;
import dev.cairn.kit.http.IfMatch;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Lets a roadmap follow a document in a Git repository, and lets go of it. */
public final class BindingRoadmaps {

    /** What became of it. */
    public sealed interface Outcome {}

    /**
     * It is bound like this.
     *
     * @param fresh the push hook's secret where it is new, to be shown this once; null where it is the one before
     */
    public record Bound(Binding binding, @Nullable HookSecret fresh) implements Outcome {}

    public record UnknownRoadmap(String roadmapId) implements Outcome {}

    /** The caller has not seen what it is bound to. */
    public record NotSeen(IfMatch.Verdict why, long revision) implements Outcome {}

    /** What is to become of the token that a source is read with. */
    public sealed interface TokenWish {}

    /** It stays for the same server; another one gets none. */
    public record AsBefore() implements TokenWish {}

    public record Anew(AccessToken token) implements TokenWish {}

    public record Without() implements TokenWish {}

    private final Roadmaps roadmaps;
    private final Bindings bindings;
    private final HookSecrets secrets;
    private final Clock clock;

    public BindingRoadmaps(Roadmaps roadmaps, Bindings bindings, HookSecrets secrets, Clock clock) {
        this.roadmaps = roadmaps;
        this.bindings = bindings;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Binds a roadmap, or binds it to another source.
     *
     * @param ifMatch what the caller has seen; asked when it is bound already
     */
    public Mono<Outcome> bind(
            String organization, String roadmapId, GitSource source, TokenWish token, IfMatch ifMatch) {
        return roadmaps.isThere(organization, roadmapId)
                .filter(isThere -> isThere)
                .flatMap(isThere -> fresh())
                .flatMap(secret -> bind(organization, roadmapId, new Wanted(source, secret, token), ifMatch))
                .defaultIfEmpty(new UnknownRoadmap(roadmapId));
    }

    /** Lets go of it; false if it was not bound. What was proposed stays. */
    public Mono<Boolean> unbind(String organization, String roadmapId) {
        return bindings.deciding(
                        organization,
                        roadmapId,
                        there -> there.source() == null
                                ? new Bindings.Decided<>(false, null)
                                : new Bindings.Decided<>(true, there.unbound(clock.instant())))
                .defaultIfEmpty(false);
    }

    /** Gives the push hook another secret, and the one before is none any more; empty if the roadmap is not bound. */
    public Mono<HookSecret> renew(String organization, String roadmapId) {
        return fresh().flatMap(secret -> bindings.deciding(
                        organization,
                        roadmapId,
                        there -> there.source() == null
                                ? new Bindings.Decided<>(false, null)
                                : new Bindings.Decided<>(true, there.renewed(secret)))
                .filter(done -> done)
                .map(done -> secret));
    }

    /** What the roadmap is to follow, with a secret where it needs one. */
    private record Wanted(GitSource source, HookSecret secret, TokenWish wish) {

        @Nullable
        AccessToken token(Binding before) {
            return switch (wish) {
                case Anew anew -> anew.token();
                case Without _ -> null;
                case AsBefore _ ->
                    before.source() != null
                                    && before.token() != null
                                    && AccessToken.isSameServer(before.source().address(), source.address())
                            ? before.token()
                            : null;
            };
        }

        @Nullable
        AccessToken token() {
            return wish instanceof Anew anew ? anew.token() : null;
        }
    }

    private Mono<Outcome> bind(String organization, String roadmapId, Wanted wanted, IfMatch ifMatch) {
        Instant now = clock.instant();
        HookSecret secret = wanted.secret();
        Binding first = Binding.first(wanted.source(), secret, wanted.token(), now);
        return bindings.<Outcome>deciding(organization, roadmapId, there -> decide(there, wanted, ifMatch, now))
                .switchIfEmpty(Mono.defer(() -> bindings.add(organization, roadmapId, first)
                        .flatMap(isFirst -> isFirst
                                ? Mono.just(new Bound(first, secret))
                                : bind(organization, roadmapId, wanted, ifMatch))));
    }

    private static Bindings.Decided<Outcome> decide(Binding there, Wanted wanted, IfMatch ifMatch, Instant now) {
        HookSecret secret = wanted.secret();
        if (there.source() == null) {
            Binding again = there.bound(wanted.source(), secret, wanted.token(), now);
            return new Bindings.Decided<>(new Bound(again, secret), again);
        }
        IfMatch.Verdict verdict = ifMatch.on(there.revision());
        if (verdict != IfMatch.Verdict.MATCHES) {
            return new Bindings.Decided<>(new NotSeen(verdict, there.revision()), null);
        }
        Binding after = there.bound(wanted.source(), secret, wanted.token(there), now);
        return new Bindings.Decided<>(new Bound(after, null), after.equals(there) ? null : after);
    }

    /** A secure source may wait for the machine, which an event loop must not. */
    private Mono<HookSecret> fresh() {
        return Mono.fromSupplier(secrets::next).subscribeOn(Schedulers.boundedElastic());
    }
}
