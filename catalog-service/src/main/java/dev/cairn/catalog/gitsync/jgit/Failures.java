package dev.cairn.catalog.gitsync.jgit;

import dev.cairn.catalog.gitsync.model.GitRepositories.Nothing;
import dev.cairn.catalog.gitsync.model.GitSource;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a fault while fetching means to the author. Tells nothing of what is inside. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int MOST_CAUSES = 20;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_FAULT = 400;
    private static final String ADDRESS = "the address of a repository that anyone may read";

    private Failures() {}

    static Nothing tooSlow() {
        return nothing(GitTrouble.TOO_SLOW, "no end in time", "a repository that can be fetched faster");
    }

    /**
     * Judges.
     *
     * @param status of the last answer over HTTP; 0 if there was none
     */
    static Nothing answer(Exception fault, GitSource source, int status) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            switch (cause) {
                case GuardedHttp.LedInside inside -> {
                    return nothing(GitTrouble.INSIDE, source.address(), "a host of the public internet");
                }
                case Budget.TooMuch much -> {
                    return tooLarge();
                }
                case TooLargeObjectInPackException object -> {
                    return tooLarge();
                }
                case TooLargePackException pack -> {
                    return tooLarge();
                }
                case LargeObjectException object -> {
                    return tooLarge();
                }
                case Budget.TooLong late -> {
                    return tooSlow();
                }
                case SocketTimeoutException silent -> {
                    return tooSlow();
                }
                case NoRemoteRepositoryException none -> {
                    return nothing(GitTrouble.NOT_FOUND, source.address(), ADDRESS);
                }
                case GuardedHttp.NoGit other -> {
                    return nothing(GitTrouble.NOT_FOUND, "what answers is no Git repository", ADDRESS);
                }
                case UnknownHostException host -> {
                    return unreachable("no host of that name");
                }
                case SSLException insecure -> {
                    return unreachable("no secure connection");
                }
                case PackProtocolException broken -> {
                    return broken(fault);
                }
                default -> {}
            }
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return nothing(GitTrouble.NOT_FOUND, "HTTP " + status, ADDRESS);
        }
        if (status >= FIRST_FAULT) {
            return unreachable("HTTP " + status);
        }
        return fault instanceof IOException ? unreachable("no connection") : broken(fault);
    }

    private static Nothing tooLarge() {
        return nothing(GitTrouble.TOO_LARGE, "more than is fetched", "a smaller repository");
    }

    private static Nothing unreachable(String found) {
        return nothing(GitTrouble.UNREACHABLE, found, "a server that answers");
    }

    /** The fault may be ours, so it is told to the operator too. */
    private static Nothing broken(Exception fault) {
        LOG.warn("a Git repository could not be read", fault);
        return nothing(GitTrouble.BROKEN, "an answer that cannot be read", "a sound Git repository");
    }

    private static Nothing nothing(GitTrouble trouble, String found, String expected) {
        return new Nothing(null, trouble, found, expected);
    }
}
