package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.qirtas.Archive;

/**
 * An archive as a plan needs it. Immutable.
 *
 * @param file the archive
 * @param size number of its ordinals
 * @param liveSize number of articles that can be found
 */
record SizedArchive(ArchiveFile file, long size, long liveSize) {

    /** Those of some ordinals that the archive has. */
    Bounds wanted(Bounds ordinals) {
        return ordinals.and(new Bounds(0, size - 1));
    }

    /** Those of some ordinals that the archive has as one slice, or nothing if it has none. */
    Optional<ArchiveSlice> whole(Bounds ordinals) {
        Bounds wanted = wanted(ordinals);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArchiveSlice(file, wanted.first(), wanted.last() + 1));
    }

    /** Finds archives and opens each of them for a moment, several at a time. */
    static List<SizedArchive> find(ReadOptions options, Configuration configuration) {
        try {
            return FileListing.find(options, configuration).parallelStream()
                    .map(file -> of(file, configuration))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SizedArchive of(ArchiveFile file, Configuration configuration) {
        try (OpenArchives.Lease lease = OpenArchives.borrow(file, configuration)) {
            Archive archive = lease.archive();
            return new SizedArchive(file, archive.size(), archive.liveSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
