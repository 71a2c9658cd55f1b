package dev.cairn.catalog.gitsync.jgit;

import dev.cairn.catalog.gitsync.model.AccessToken;
import dev.cairn.catalog.gitsync.model.AddressPolicy;
import dev.cairn.catalog.gitsync.model.DocumentChoice;
import dev.cairn.catalog.gitsync.model.GitRepositories;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Repositories read with JGit, on threads of their own. Of a repository elsewhere only the newest commit of one branch
 * is fetched, into memory; one on this machine is read where it lies. No program is started.
 */
public final class JGitRepositories implements GitRepositories {

    /** After that the thread is not waited for any more; it ends by itself when its connections are closed. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final AddressPolicy policy;
    private final Duration longest;
    private final long largest;
    private final Scheduler scheduler;
    private final DnsResolver names;

    /**
     * Asks repositories.
     *
     * @param longest what one question may take
     * @param largest bytes that one answer may have, and each object of it unpacked
     * @param scheduler bounded, and for nothing else
     */
    public JGitRepositories(AddressPolicy policy, Duration longest, long largest, Scheduler scheduler) {
        this(policy, longest, largest, scheduler, SystemDefaultDnsResolver.INSTANCE);
    }

    /** With another source of where names lead. */
    JGitRepositories(AddressPolicy policy, Duration longest, long largest, Scheduler scheduler, DnsResolver names) {
        this.policy = policy;
        this.longest = longest;
        this.largest = largest;
        this.scheduler = scheduler;
        this.names = names;
    }

    @Override
    public Mono<Answer> ask(GitSource source, @Nullable AccessToken token, @Nullable String known) {
        GuardedHttp.Key key = token == null ? null : new GuardedHttp.Key(source.address(), token);
        // Closed also when it takes too long: that ends whatever the thread waits for.
        return Mono.using(
                        () -> new GuardedHttp(policy, new Budget(largest, longest), names, longest, key),
                        http -> Mono.fromCallable(() -> answer(source, known, http))
                                .subscribeOn(scheduler),
                        GuardedHttp::close)
                // To make it ready reads the machine's certificates, which an event loop must not wait for.
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(longest.plus(GRACE), Schedulers.boundedElastic())
                .onErrorResume(TimeoutException.class, late -> Mono.just(Failures.tooSlow()))
                .onErrorResume(RejectedExecutionException.class, full -> Mono.just(Failures.tooSlow()));
    }

    private Answer answer(GitSource source, @Nullable String known, GuardedHttp http) {
        Optional<String> objection = policy.objection(source.address());
        if (objection.isPresent()) {
            return new Nothing(null, GitTrouble.ADDRESS_REFUSED, source.address(), objection.get());
        }
        try {
            return AddressPolicy.isLocal(source.address()) ? local(source, known) : remote(source, known, http);
        } catch (IOException | URISyntaxException | RuntimeException fault) {
            return Failures.answer(fault, source, http.status());
        }
    }

    private Answer remote(GitSource source, @Nullable String known, GuardedHttp http)
            throws IOException, URISyntaxException {
        try (FetchedRepository fetched = new FetchedRepository(largest);
                Transport transport = Transport.open(fetched, new URIish(source.address()))) {
            if (!(transport instanceof TransportHttp overHttp)) {
                throw new IllegalStateException("only HTTP is asked for");
            }
            overHttp.setHttpConnectionFactory(http);
            RefSpec branch = new RefSpec(source.ref() + ":" + source.ref());
            ObjectId newest = advertised(transport, branch);
            if (newest == null) {
                return noBranch(source);
            }
            if (newest.name().equals(known)) {
                return new Unmoved(newest.name());
            }
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setDepth(1);
            fetch(transport, branch);
            Ref there = fetched.exactRef(source.ref());
            return there == null || there.getObjectId() == null
                    ? noBranch(source)
                    : CommitReader.read(fetched, there.getObjectId(), source.path());
        }
    }

    private static @Nullable ObjectId advertised(Transport transport, RefSpec branch) throws IOException {
        try (FetchConnection connection = transport.openFetch(List.of(branch))) {
            Ref there = connection.getRef(branch.getSource());
            return there == null ? null : there.getObjectId();
        }
    }

    /** Without files that are too large for a document; with them where the server cannot leave them out. */
    private static void fetch(Transport transport, RefSpec branch) throws IOException {
        transport.setFilterSpec(FilterSpec.fromFilterLine("blob:limit=" + (DocumentChoice.LARGEST + 1)));
        try {
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(branch));
        } catch (TransportException refused) {
            if (!(refused instanceof PackProtocolException) && !(refused.getCause() instanceof PackProtocolException)) {
                throw refused;
            }
            transport.setFilterSpec(FilterSpec.NO_FILTER);
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(branch));
        }
    }

    private Answer local(GitSource source, @Nullable String known) throws IOException {
        File directory = gitDirectory(source);
        if (directory == null) {
            return new Nothing(null, GitTrouble.NOT_FOUND, source.address(), "a Git repository");
        }
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(directory)
                .setMustExist(true)
                .build()) {
            Ref there = repository.exactRef(source.ref());
            if (there == null || there.getObjectId() == null) {
                return noBranch(source);
            }
            return there.getObjectId().name().equals(known)
                    ? new Unmoved(there.getObjectId().name())
                    : CommitReader.read(repository, there.getObjectId(), source.path());
        }
    }

    /** Null if there is none, or links lead out of the folder that is allowed. */
    private @Nullable File gitDirectory(GitSource source) throws IOException {
        Path allowed = policy.localFolder();
        if (allowed == null) {
            return null;
        }
        try {
            Path folder = AddressPolicy.pathOf(source.address()).toRealPath();
            File directory = RepositoryCache.FileKey.resolve(folder.toFile(), FS.DETECTED);
            return directory != null && directory.toPath().toRealPath().startsWith(allowed.toRealPath())
                    ? directory
                    : null;
        } catch (NoSuchFileException nothing) {
            return null;
        }
    }

    private static Answer noBranch(GitSource source) {
        return new Nothing(null, GitTrouble.BRANCH_UNKNOWN, source.branch(), "a branch of the repository");
    }
}
