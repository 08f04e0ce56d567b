package org.qirtas.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ModelCache;
import org.qirtas.ReaderOptions;

/**
 * The archives that are open in this process. All tasks that read an archive share it, and text models are in memory
 * once. For any number of threads.
 */
final class OpenArchives {

    /** Archives that no task reads, but that stay open for the next. */
    private static final int MAX_IDLE = 64;

    /** Bytes of text models that stay in memory for the next task. */
    private static final long MODEL_BYTES = 200_000_000;

    private static final ReaderOptions OPTIONS = ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(MODEL_BYTES));

    /** The archives in the order of their last use. Also the lock for the numbers of their users. */
    private static final Map<ArchiveFile, Shared> ARCHIVES = new LinkedHashMap<>();

    private OpenArchives() {}

    /** The use of an open archive. */
    record Lease(Archive archive, Closeable end) implements Closeable {

        @Override
        public void close() throws IOException {
            end.close();
        }
    }

    /** Opens an archive, or takes part in its use. */
    static Lease borrow(ArchiveFile file, Configuration configuration) throws IOException {
        Shared shared = enter(file);
        try {
            return new Lease(shared.open(file, configuration), () -> leave(shared));
        } catch (IOException | RuntimeException | Error e) {
            leave(shared);
            throw e;
        }
    }

    private static Shared enter(ArchiveFile file) {
        synchronized (ARCHIVES) {
            Shared known = ARCHIVES.remove(file);
            Shared shared = known == null ? new Shared() : known;
            ARCHIVES.put(file, shared);
            shared.users++;
            return shared;
        }
    }

    private static void leave(Shared shared) throws IOException {
        List<Shared> idle = new ArrayList<>();
        synchronized (ARCHIVES) {
            shared.users--;
            if (shared.users == 0) {
                shared.rest();
            }
            ARCHIVES.values().stream().filter(each -> each.users == 0).forEach(idle::add);
            idle = idle.subList(0, Math.max(0, idle.size() - MAX_IDLE));
            ARCHIVES.values().removeAll(idle);
        }
        for (Shared each : idle) {
            each.close();
        }
    }

    /** An archive and the number of its users. */
    private static final class Shared implements Closeable {

        private int users;
        private @Nullable HadoopSource source;
        private @Nullable Archive archive;

        synchronized Archive open(ArchiveFile file, Configuration configuration) throws IOException {
            if (archive == null) {
                archive = file.isLocal() ? openLocal(file.localPath(), file) : openFar(file, configuration);
            }
            return archive;
        }

        private Archive openFar(ArchiveFile file, Configuration configuration) throws IOException {
            HadoopSource opened = HadoopSource.open(file, configuration);
            source = opened;
            return Archive.open(opened, file.path(), OPTIONS);
        }

        private static Archive openLocal(Path path, ArchiveFile file) throws IOException {
            Archive archive = Archive.open(path, OPTIONS);
            if (archive.info().length() != file.length()) {
                archive.close();
                throw new IOException(file.path() + " has changed since the query was planned");
            }
            return archive;
        }

        synchronized void rest() {
            if (source != null) {
                source.rest();
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
