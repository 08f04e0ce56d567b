package org.qirtas.internal.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes the file at a path from another one that replaces it. Immutable.
 *
 * @param key key by which the file system identifies the file, if it has one
 * @param length length in bytes
 * @param modified time of the last write
 */
record FileIdentity(@Nullable Object key, long length, FileTime modified) {

    /**
     * The identity of the file now at a path. Anything other than a file is refused, because opening a pipe would wait
     * for its writer.
     */
    static FileIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException(file + " is a folder, not an archive");
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(file + " is a pipe or a device; save its content in a file and open that file");
        }
        return new FileIdentity(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }

    /** The identity as text. A file without a key is identified by its path. */
    String name(Path file) {
        return "file " + (key == null ? file.toAbsolutePath() : key) + ", " + length + " bytes of " + modified;
    }
}
