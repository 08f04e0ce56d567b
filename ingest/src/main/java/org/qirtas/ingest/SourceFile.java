package org.qirtas.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A file that holds articles.
 *
 * @param path where it is
 * @param size its number of bytes when it was found
 * @param kind what it holds
 */
record SourceFile(Path path, long size, Kind kind) {

    /** What a file holds, told by the end of its name. */
    enum Kind {
        PAGE(".txt"),
        LINES(".jsonl"),
        GZIP_LINES(".jsonl.gz"),
        ZSTD_LINES(".jsonl.zst");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        static Optional<Kind> of(Path path) {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (name.endsWith(kind.suffix)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Any window that zstd can write; the memory is taken only for files that declare one so long. */
    private static final int MAX_WINDOW_LOG = 31;

    private static final int BUFFER_SIZE = 1 << 16;

    /**
     * The file, or the files in the folder and its folders, sorted by path.
     *
     * @throws IngestException if it is a file of an unknown kind
     */
    static List<SourceFile> find(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return inFolder(path);
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Kind kind = Kind.of(path)
                .orElseThrow(() -> new IngestException(
                        path.toString(), 0, "not a folder, nor a file named .txt, .jsonl, .jsonl.gz or .jsonl.zst"));
        return List.of(new SourceFile(path, attributes.size(), kind));
    }

    private static List<SourceFile> inFolder(Path folder) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                boolean skipped = !path.equals(folder) && isHidden(path);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(path) && Files.isRegularFile(path)) {
                    long size = Files.size(path);
                    Kind.of(path).ifPresent(kind -> found.add(new SourceFile(path, size, kind)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(file -> portable(folder.relativize(file.path))));
        return List.copyOf(found);
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static String portable(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** The name for error messages. */
    String name() {
        return path.toString();
    }

    /**
     * Reads a page.
     *
     * @throws IngestException if it is too big
     */
    byte[] readPage() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] page = in.readNBytes(PageText.MAX_BYTES + 1);
            if (page.length > PageText.MAX_BYTES) {
                throw new IngestException(name(), 0, "a page of more than " + PageText.MAX_BYTES + " bytes");
            }
            return page;
        }
    }

    /** Opens the file as it is stored. */
    CountingStream open() throws IOException {
        return new CountingStream(Files.newInputStream(path));
    }

    /**
     * Decompresses what {@link #open()} gave.
     *
     * @throws IngestException if the file begins with something else, or ends at once
     */
    InputStream decompress(CountingStream stored) throws IOException {
        try {
            return switch (kind) {
                case PAGE -> stored;
                case LINES -> new UncompressedStream(stored);
                case GZIP_LINES -> new GzipStream(stored);
                case ZSTD_LINES -> zstdOfFile(stored);
            };
        } catch (EOFException | ZipException e) {
            throw JsonLines.damaged(name(), 0, e);
        }
    }

    private InputStream zstdOfFile(InputStream in) throws IOException {
        if (size == 0) {
            throw new EOFException("empty");
        }
        return zstd(in);
    }

    /** The content of a zstd stream. */
    static InputStream zstd(InputStream in) throws IOException {
        return new ZstdInputStream(new BufferedInputStream(in, BUFFER_SIZE)).setLongMax(MAX_WINDOW_LOG);
    }
}
