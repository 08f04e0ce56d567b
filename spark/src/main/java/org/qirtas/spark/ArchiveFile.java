package org.qirtas.spark;

import java.io.Serializable;
import org.apache.hadoop.fs.FileStatus;

/**
 * An archive in a file system. Immutable.
 *
 * @param path its absolute path with scheme
 * @param length its length in bytes
 * @param modified when it was modified last, in milliseconds since 1970
 */
record ArchiveFile(String path, long length, long modified) implements Serializable {

    static ArchiveFile of(FileStatus status) {
        return new ArchiveFile(status.getPath().toString(), status.getLen(), status.getModificationTime());
    }
}
