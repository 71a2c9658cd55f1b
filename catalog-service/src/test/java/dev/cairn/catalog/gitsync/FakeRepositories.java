package dev.cairn.catalog.gitsync;

import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One repository in memory with one branch, which answers what it is given. For one thread. */
final class FakeRepositories implements GitRepositories {

    /** What was known at each question; "" for nothing. */
    final List<String> questions = new ArrayList<>();

    /** What each was asked with; "" for nothing. */
    final List<String> tokens = new ArrayList<>();

    private @Nullable Document newest;

    void pushed(String commit, String text) {
        newest = new Document(commit, "README.md", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<Answer> ask(GitSource source, @Nullable AccessToken token, @Nullable String known) {
        return Mono.fromSupplier(() -> {
            tokens.add(token == null ? "" : token.text());
            questions.add(known == null ? "" : known);
            if (newest == null) {
                return new Nothing(null, GitTrouble.NOT_FOUND, source.address(), "a repository");
            }
            return newest.commit().equals(known) ? new Unmoved(known) : newest;
        });
    }
}
