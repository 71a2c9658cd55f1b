package dev.cairn.catalog.gitsync.jgit;

import dev.cairn.catalog.gitsync.model.DocumentChoice;
import dev.cairn.catalog.gitsync.model.GitRepositories.Answer;
import dev.cairn.catalog.gitsync.model.GitRepositories.Document;
import dev.cairn.catalog.gitsync.model.GitRepositories.Nothing;
import dev.cairn.catalog.gitsync.model.GitTrouble;
import dev.cairn.catalog.gitsync.model.PathEntry;
import dev.cairn.catalog.gitsync.model.PathEntry.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds the document in a commit. Follows no link: a tree is read as what it says, never as a file system would. */
final class CommitReader {

    /** Names of a folder that are looked at. */
    private static final int MOST_NAMES = 10_000;

    private CommitReader() {}

    static Answer read(Repository repository, ObjectId commit, String path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevTree tree = walk.parseCommit(commit).getTree();
            if (path.isEmpty()) {
                return ofFolder(reader, commit, tree, "");
            }
            try (TreeWalk there = TreeWalk.forPath(reader, path, tree)) {
                if (there == null) {
                    return new Nothing(
                            commit.name(), GitTrouble.PATH_UNKNOWN, path, "a file or a folder of the newest commit");
                }
                ObjectId id = there.getObjectId(0);
                if (kind(there.getFileMode(0)) == Kind.FOLDER) {
                    return ofFolder(reader, commit, id, path + "/");
                }
                PathEntry entry = new PathEntry(path, kind(there.getFileMode(0)), bytes(reader, there));
                return answer(reader, commit, DocumentChoice.named(entry), "", Map.of(path, id));
            }
        }
    }

    private static Answer ofFolder(ObjectReader reader, ObjectId commit, ObjectId folder, String prefix)
            throws IOException {
        List<PathEntry> entries = new ArrayList<>();
        Map<String, ObjectId> ids = new HashMap<>();
        try (TreeWalk names = new TreeWalk(reader)) {
            names.addTree(folder);
            while (entries.size() < MOST_NAMES && names.next()) {
                String name = names.getNameString();
                entries.add(new PathEntry(name, kind(names.getFileMode(0)), bytes(reader, names)));
                ids.put(name, names.getObjectId(0));
            }
        }
        return answer(reader, commit, DocumentChoice.among(entries), prefix, ids);
    }

    private static Answer answer(
            ObjectReader reader,
            ObjectId commit,
            DocumentChoice.Chosen chosen,
            String prefix,
            Map<String, ObjectId> ids)
            throws IOException {
        return switch (chosen) {
            case DocumentChoice.Refused refused ->
                new Nothing(commit.name(), refused.trouble(), refused.found(), refused.expected());
            case DocumentChoice.File file ->
                new Document(
                        commit.name(),
                        prefix + file.name(),
                        reader.open(ids.get(file.name()), Constants.OBJ_BLOB)
                                .getCachedBytes((int) DocumentChoice.LARGEST));
        };
    }

    private static Kind kind(FileMode mode) {
        return switch (mode.getBits() & FileMode.TYPE_MASK) {
            case FileMode.TYPE_TREE -> Kind.FOLDER;
            case FileMode.TYPE_FILE -> Kind.FILE;
            default -> Kind.LINK;
        };
    }

    /** What is too large for a document was not even asked for, where the server could leave it out. */
    private static long bytes(ObjectReader reader, TreeWalk at) throws IOException {
        if (kind(at.getFileMode(0)) != Kind.FILE) {
            return 0;
        }
        try {
            return reader.getObjectSize(at.getObjectId(0), Constants.OBJ_BLOB);
        } catch (MissingObjectException leftOut) {
            return Long.MAX_VALUE;
        }
    }
}
