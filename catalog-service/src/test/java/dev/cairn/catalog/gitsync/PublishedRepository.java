package dev.cairn.catalog.gitsync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare Git repository on disk, as somebody else would keep it. For one thread that writes. */
public final class PublishedRepository implements AutoCloseable {

    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@harbor.test", Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Repository repository;
    private final Map<String, Entry> files = new LinkedHashMap<>();

    private record Entry(FileMode mode, ObjectId content) {}

    /** Makes one in a folder that is not there yet. */
    public PublishedRepository(Path folder) {
        this.folder = folder;
        try {
            this.repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            repository.create(true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Path folder() {
        return folder;
    }

    public Repository repository() {
        return repository;
    }

    public PublishedRepository with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public PublishedRepository with(String path, byte[] content) {
        return with(path, FileMode.REGULAR_FILE, content);
    }

    public PublishedRepository withLink(String path, String target) {
        return with(path, FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8));
    }

    public PublishedRepository without(String path) {
        files.remove(path);
        return this;
    }

    /** Commits all files to the branch; the id of the commit. */
    public String pushed(String branch) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, Entry> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(file.getValue().mode());
                entry.setObjectId(file.getValue().content());
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            Ref before = repository.exactRef(Constants.R_HEADS + branch);
            if (before != null) {
                commit.setParentId(before.getObjectId());
            }
            commit.setAuthor(ADA);
            commit.setCommitter(ADA);
            commit.setMessage("A change");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
            update.setNewObjectId(id);
            update.forceUpdate();
            return id.name();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private PublishedRepository with(String path, FileMode mode, byte[] content) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            files.put(path, new Entry(mode, inserter.insert(Constants.OBJ_BLOB, content)));
            inserter.flush();
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
