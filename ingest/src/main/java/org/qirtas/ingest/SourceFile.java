package org.qirtas.ingest;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds articles.
 *
 * @param path where it is
 * @param size its number of bytes when it was found
 * @param key what tells it from any other file whatever its names are, where the file system has such a thing
 * @param kind what it holds
 * @param isCompressed whether its name says that it is compressed
 */
record SourceFile(Path path, long size, @Nullable Object key, Kind kind, boolean isCompressed) {

    /** What a file holds, told by the end of its name. */
    enum Kind {
        PAGE,
        LINES
    }

    private static final Pattern NAME =
            Pattern.compile(".*\\.(?:(txt)|jsonl|ndjson|jsonlines|jl)(\\.gz|\\.zst)?", Pattern.DOTALL);

    private static final String KINDS =
            "not a folder, nor a file named .txt, .jsonl, .ndjson, .jsonlines or .jl, with or without .gz or .zst after it";

    /** A file, if its name tells what it holds. */
    static Optional<SourceFile> of(Path path, BasicFileAttributes attributes) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = parts.group(1) == null ? Kind.LINES : Kind.PAGE;
        boolean compressed = parts.group(2) != null;
        return Optional.of(new SourceFile(path, attributes.size(), attributes.fileKey(), kind, compressed));
    }

    /**
     * A file that somebody named.
     *
     * @throws IngestException if it is of an unknown kind
     */
    static SourceFile of(Path path) throws IOException {
        return of(path, Files.readAttributes(path, BasicFileAttributes.class))
                .orElseThrow(() -> new IngestException(path.toString(), 0, KINDS));
    }

    /** Whether it is the same file as another one that exists, by whatever name. */
    boolean isSame(Path other, @Nullable Object otherKey) throws IOException {
        boolean haveKeys = key != null && otherKey != null;
        return haveKeys ? Objects.equals(key, otherKey) : Files.isSameFile(path, other);
    }

    /** The name for error messages. */
    String name() {
        return path.toString();
    }

    /** Opens the file as it is stored. */
    CountingStream open() throws IOException {
        return new CountingStream(Files.newInputStream(path));
    }

    /** Decompresses what {@link #open()} gave. */
    InputStream content(CountingStream stored) {
        return new UncompressedStream(stored, isCompressed);
    }

    /**
     * Reads the page that {@link #open()} gave.
     *
     * @throws IngestException if it is too big, or compressed and damaged
     */
    byte[] readPage(CountingStream stored) throws IOException {
        try (InputStream content = content(stored)) {
            byte[] page = content.readNBytes(PageText.MAX_BYTES + 1);
            if (page.length > PageText.MAX_BYTES) {
                throw new IngestException(name(), 0, "a page of more than " + PageText.MAX_BYTES + " bytes");
            }
            return page;
        } catch (EOFException | ZipException | ZstdIOException e) {
            throw JsonLines.damaged(name(), 0, e);
        }
    }
}
