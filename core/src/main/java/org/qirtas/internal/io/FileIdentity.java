package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells the file at a path from another one that replaces it. Immutable.
 *
 * @param key what the file system knows the file by, if it says so
 * @param length length in bytes
 * @param modified when it was last written
 */
record FileIdentity(@Nullable Object key, long length, FileTime modified) {

    /** The identity of what is at a path now, which must be a file. Opening a pipe would wait for its writer. */
    static FileIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException(file + " is a folder, not an archive");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(file + " is a pipe or a device; save what it gives in a file and open that");
        }
        return new FileIdentity(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }
}
