package dev.cairn.catalog.gitsync.model;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * Where a roadmap's document is kept.
 *
 * @param address of the repository, as {@link AddressPolicy} allows it
 * @param branch its name, without {@code refs/heads/}
 * @param path of a file in the repository, or of a folder that holds it; empty for the topmost folder
 */
public record GitSource(String address, String branch, String path) {

    public static final String DEFAULT_BRANCH = "main";

    public static final int LONGEST_ADDRESS = 1_000;
    public static final int LONGEST_BRANCH = 250;
    public static final int LONGEST_PATH = 500;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** The full name of the branch. */
    public String ref() {
        return Constants.R_HEADS + branch;
    }

    /** Whether Git takes it for the name of a branch. One that begins with a dash is an option to many a tool. */
    public static boolean isBranch(String name) {
        return name.length() <= LONGEST_BRANCH
                && !name.startsWith("-")
                && !name.startsWith(Constants.R_REFS)
                && Repository.isValidRefName(Constants.R_HEADS + name);
    }

    /** Whether it names a place in a repository and none outside of it or in its own books. */
    public static boolean isPath(String path) {
        if (path.isEmpty()) {
            return true;
        }
        if (path.length() > LONGEST_PATH
                || path.indexOf('\\') >= 0
                || CONTROL.matcher(path).find()) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equalsIgnoreCase(Constants.DOT_GIT)) {
                return false;
            }
        }
        return true;
    }
}
