package dev.cairn.catalog.gitsync.mongo;

import com.mongodb.client.model.Updates;
import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.Binding;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.HookSecret;
import dev.cairn.catalog.gitsync.model.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A binding as it is stored, beside the kit's own fields.
 *
 * @param secret stands with {@code source}
 * @param token what the repository is read with; absent where anyone may read it
 * @param due when somebody should look at it; absent when there is nothing to do
 */
public record BindingDocument(
        @Nullable SourceDocument source,
        @Nullable SecretDocument secret,
        @Nullable SecretDocument token,
        long revision,
        Instant boundAt,
        long syncs,
        @Nullable WantedDocument wanted,
        @Nullable RunningDocument running,
        @Nullable SeenDocument seen,
        @Nullable Instant due) {

    /** A source. */
    public record SourceDocument(String address, String branch, String path) {

        static SourceDocument of(GitSource source) {
            return new SourceDocument(source.address(), source.branch(), source.path());
        }

        GitSource source() {
            return new GitSource(address, branch, path);
        }
    }

    /** A secret; a record of its own, so that it can be printed without telling. */
    public record SecretDocument(String text) {

        @Override
        public String toString() {
            return "SecretDocument[…]";
        }
    }

    /** A sync that waits. */
    public record WantedDocument(long number, String cause, Instant at) {

        static WantedDocument of(Binding.Wanted wanted) {
            return new WantedDocument(wanted.number(), wanted.cause().name(), wanted.at());
        }
    }

    /** A sync under way. */
    public record RunningDocument(long number, String cause, Instant at, int attempt, Instant until) {

        static RunningDocument of(Binding.Running running) {
            return new RunningDocument(
                    running.number(), running.cause().name(), running.at(), running.attempt(), running.until());
        }
    }

    /** What was seen. */
    public record SeenDocument(
            String commit,
            String file,
            String textHash,
            @Nullable String proposalId) {

        static SeenDocument of(Seen seen) {
            return new SeenDocument(seen.commit(), seen.file(), seen.textHash(), seen.proposalId());
        }
    }

    static BindingDocument of(Binding binding) {
        return new BindingDocument(
                binding.source() == null ? null : SourceDocument.of(binding.source()),
                binding.secret() == null
                        ? null
                        : new SecretDocument(binding.secret().text()),
                binding.token() == null
                        ? null
                        : new SecretDocument(binding.token().text()),
                binding.revision(),
                binding.boundAt(),
                binding.syncs(),
                binding.wanted() == null ? null : WantedDocument.of(binding.wanted()),
                binding.running() == null ? null : RunningDocument.of(binding.running()),
                binding.seen() == null ? null : SeenDocument.of(binding.seen()),
                binding.due());
    }

    Binding binding() {
        return new Binding(
                source == null ? null : source.source(),
                secret == null ? null : new HookSecret(secret.text()),
                token == null ? null : new AccessToken(token.text()),
                revision,
                boundAt,
                syncs,
                wanted == null
                        ? null
                        : new Binding.Wanted(wanted.number(), Binding.Cause.valueOf(wanted.cause()), wanted.at()),
                running == null
                        ? null
                        : new Binding.Running(
                                running.number(),
                                Binding.Cause.valueOf(running.cause()),
                                running.at(),
                                running.attempt(),
                                running.until()),
                seen == null ? null : new Seen(seen.commit(), seen.file(), seen.textHash(), seen.proposalId()));
    }

    /** All of it, as it is small. */
    List<Bson> updates() {
        List<Bson> updates = new ArrayList<>();
        updates.add(orUnset("source", source));
        updates.add(orUnset("secret", secret));
        updates.add(orUnset("token", token));
        updates.add(Updates.set("revision", revision));
        updates.add(Updates.set("boundAt", boundAt));
        updates.add(Updates.set("syncs", syncs));
        updates.add(orUnset("wanted", wanted));
        updates.add(orUnset("running", running));
        updates.add(orUnset("seen", seen));
        updates.add(orUnset(MongoBindings.DUE, due));
        return updates;
    }

    private static Bson orUnset(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }
}
