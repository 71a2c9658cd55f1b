package dev.cairn.catalog.gitsync.application;

import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.Bindings;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Notes that a sync is wanted, by a person or by a push; whoever syncs finds it. */
public final class WantingSyncs {

    /** More would wait for minutes. */
    private static final int MOST_WAITING = 200;

    /** For whom there is no hook: it takes as long to be refused as with a wrong signature. */
    private static final HookSecret NOBODYS = new HookSecret("nobody knows this hook");

    /** What became of it. */
    public sealed interface Outcome {}

    /** It is done soon, under this number. */
    public record Wanted(long number) implements Outcome {}

    /** One of this number waits or is under way; it does what this one would. */
    public record UnderWay(long number) implements Outcome {}

    /** The push was none to the branch that the roadmap follows. */
    public record Ignored(@Nullable String pushed, GitSource source) implements Outcome {}

    public record NotBound() implements Outcome {}

    /** There is no such hook, or whoever called does not know its secret. */
    public record NoHook() implements Outcome {}

    /** Enough roadmaps wait. */
    public record Full() implements Outcome {}

    /**
     * How a push proves itself; one of both is enough.
     *
     * @param signature of the body, as GitHub and Gitea send it; null if there was none
     * @param token the secret itself, as GitLab sends it; null if there was none
     */
    public record Proof(
            @Nullable String signature, @Nullable String token) {

        boolean holds(HookSecret secret, byte[] body) {
            boolean isSigned = secret.signed(body, signature);
            boolean isKnown = secret.is(token);
            return isSigned || isKnown;
        }
    }

    private final Bindings bindings;
    private final Clock clock;

    public WantingSyncs(Bindings bindings, Clock clock) {
        this.bindings = bindings;
        this.clock = clock;
    }

    /** A person wants one. */
    public Mono<Outcome> byHand(String organization, String roadmapId) {
        return bindings.find(organization, roadmapId)
                .filter(binding -> binding.source() != null)
                .flatMap(binding -> want(organization, roadmapId, Binding.Cause.HAND))
                .defaultIfEmpty(new NotBound());
    }

    /**
     * Somebody says that there was a push.
     *
     * @param pushed the full name of the branch out of the body, empty if the body tells of none; asked only when the
     *     proof holds
     */
    public Mono<Outcome> byPush(
            String organization, String roadmapId, byte[] body, Proof proof, Function<byte[], String> pushed) {
        return bindings.find(organization, roadmapId)
                .<Outcome>flatMap(binding -> {
                    GitSource source = binding.source();
                    HookSecret secret = binding.secret();
                    if (!proof.holds(secret == null ? NOBODYS : secret, body) || source == null || secret == null) {
                        return Mono.just(new NoHook());
                    }
                    String ref = pushed.apply(body);
                    return source.ref().equals(ref)
                            ? want(organization, roadmapId, Binding.Cause.HOOK)
                            : Mono.just(new Ignored(ref.isEmpty() ? null : ref, source));
                })
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    proof.holds(NOBODYS, body);
                    return new NoHook();
                }));
    }

    private Mono<Outcome> want(String organization, String roadmapId, Binding.Cause cause) {
        return bindings.due(clock.instant(), MOST_WAITING)
                .flatMap(waiting -> waiting.size() >= MOST_WAITING
                        ? Mono.just(new Full())
                        : bindings.deciding(organization, roadmapId, there -> decide(there, cause)));
    }

    private Bindings.Decided<Outcome> decide(Binding there, Binding.Cause cause) {
        if (there.source() == null) {
            return new Bindings.Decided<>(new NotBound(), null);
        }
        return switch (there.wish(cause, clock.instant())) {
            case Binding.Accepted accepted -> new Bindings.Decided<>(new Wanted(accepted.number()), accepted.after());
            case Binding.Waiting waiting -> new Bindings.Decided<>(new UnderWay(waiting.number()), null);
            case Binding.UnderWay running -> new Bindings.Decided<>(new UnderWay(running.number()), null);
        };
    }
}
