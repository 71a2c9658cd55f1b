package dev.cairn.catalog.gitsync.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where people read a document of a repository, so that its relative links lead on from there. Pure. */
public final class DocumentAddress {

    private static final String ENDING = ".git";

    private DocumentAddress() {}

    /**
     * The page that shows the document, as the host's name tells which software is there, and as GitHub has it where the
     * name tells nothing.
     *
     * @param file its path in the repository
     * @return null for a repository of this machine, which has no pages
     */
    public static @Nullable URI of(GitSource source, String file) {
        if (AddressPolicy.isLocal(source.address())) {
            return null;
        }
        try {
            URI repository = new URI(source.address());
            String path = repository.getPath().replaceAll("/+$", "");
            String plain = path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
            return new URI(
                    repository.getScheme(),
                    repository.getAuthority(),
                    plain + pages(String.valueOf(repository.getHost())) + source.branch() + "/" + file,
                    null,
                    null);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }

    private static String pages(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.contains("gitlab")) {
            return "/-/blob/";
        }
        if (name.equals("codeberg.org") || name.contains("gitea") || name.contains("forgejo")) {
            return "/src/branch/";
        }
        return name.equals("bitbucket.org") ? "/src/" : "/blob/";
    }
}
