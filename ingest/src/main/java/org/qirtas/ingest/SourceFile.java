package org.qirtas.ingest;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds articles.
 *
 * @param path where it is
 * @param size number of bytes when it was found
 * @param key identifies the file under all its names, if the file system has such a key
 * @param format the format that reads it, or null if it holds JSON Lines
 * @param isCompressed whether its name has the suffix of a compression
 */
record SourceFile(
        Path path,
        long size,
        @Nullable Object key,
        @Nullable ArticleFormat format,
        boolean isCompressed) {

    /** A file, if its name has a known suffix. */
    static Optional<SourceFile> of(Path path, BasicFileAttributes attributes, KnownFormats formats) {
        NameEnd end = NameEnd.of(path);
        Optional<ArticleFormat> format = formats.format(end.suffix());
        return format.isPresent() || KnownFormats.isLines(end.suffix())
                ? Optional.of(new SourceFile(
                        path, attributes.size(), attributes.fileKey(), format.orElse(null), end.isCompressed()))
                : Optional.empty();
    }

    /**
     * A file that the caller named.
     *
     * @throws IngestException if it is of an unknown kind
     */
    static SourceFile of(Path path, KnownFormats formats) throws IOException {
        return of(path, Files.readAttributes(path, BasicFileAttributes.class), formats)
                .orElseThrow(() -> new IngestException(path.toString(), 0, unknown(NameEnd.of(path), formats)));
    }

    private static String unknown(NameEnd end, KnownFormats formats) {
        return formats.missingArtifact(end.suffix())
                .map(artifact -> "a file named ." + end.suffix() + " is read only with the artifact " + artifact
                        + ", which is absent; add it to the class path or the module path")
                .orElseGet(() -> "neither a folder nor a file named " + formats.names()
                        + ", with or without .gz or .zst after it");
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

    /** Opens the stored bytes of the file. */
    CountingStream open() throws IOException {
        return new CountingStream(Files.newInputStream(path));
    }

    /** Decompresses the stream of {@link #open()}. */
    InputStream content(CountingStream stored) {
        return new UncompressedStream(stored, isCompressed);
    }

    /**
     * Reads the article from the stream of {@link #open()} to its end.
     *
     * @throws IngestException if it is too large, or damaged
     */
    byte[] readAll(CountingStream stored, ArticleFormat by) throws IOException {
        try (InputStream content = content(stored)) {
            byte[] all = content.readNBytes(by.maxBytes() + 1);
            if (all.length > by.maxBytes()) {
                throw new IngestException(name(), 0, "a " + by.name() + " of more than " + by.maxBytes() + " bytes");
            }
            return all;
        } catch (EOFException | ZipException | ZstdIOException e) {
            throw JsonLines.damaged(name(), 0, e);
        }
    }
}
