package org.qirtas.spark;

import java.io.Serializable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * An archive in a file system. Immutable.
 *
 * @param path its absolute path with scheme
 * @param length its length in bytes
 * @param modified when it was modified last, in milliseconds since 1970
 */
record ArchiveFile(String path, long length, long modified) implements Serializable {

    /** Whether it is a file of this machine. */
    boolean isLocal() {
        return "file".equals(new Path(path).toUri().getScheme());
    }

    /** Its path on this machine, if it is there. */
    java.nio.file.Path localPath() {
        return java.nio.file.Path.of(new Path(path).toUri().getPath());
    }

    static ArchiveFile of(FileStatus status) {
        return new ArchiveFile(status.getPath().toString(), status.getLen(), status.getModificationTime());
    }
}
