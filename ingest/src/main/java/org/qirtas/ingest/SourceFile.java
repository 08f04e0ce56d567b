package org.qirtas.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.CountingStream;

/**
 * A file that may hold articles.
 *
 * @param path where it is
 * @param size number of bytes when it was found
 * @param key identifies the file under all its names, if the file system has such a key
 */
record SourceFile(Path path, long size, @Nullable Object key) {

    static SourceFile of(Path path, BasicFileAttributes attributes) {
        return new SourceFile(path, attributes.size(), attributes.fileKey());
    }

    /** Whether it is the same file as another existing one, under any name. */
    boolean isSame(Path other, @Nullable Object otherKey) throws IOException {
        boolean haveKeys = key != null && otherKey != null;
        return haveKeys ? Objects.equals(key, otherKey) : Files.isSameFile(path, other);
    }

    /** The name for error messages. */
    String name() {
        return path.toString();
    }

    NameEnd nameEnd() {
        return NameEnd.of(path);
    }

    /** Opens the stored bytes of the file. */
    CountingStream open() throws IOException {
        return new CountingStream(Files.newInputStream(path));
    }

    /**
     * The content of the stream of {@link #open()}.
     *
     * @throws IngestException if the name has the suffix of a compression that the bytes do not have
     */
    SourceContent content(CountingStream stored) throws IOException {
        UncompressedStream content = new UncompressedStream(stored, nameEnd().isCompressed());
        try {
            return content.isCompressed() ? SourceContent.of(name(), content) : SourceContent.of(path, content);
        } catch (EOFException | ZipException e) {
            throw JsonLines.damaged(name(), 0, e);
        }
    }
}
