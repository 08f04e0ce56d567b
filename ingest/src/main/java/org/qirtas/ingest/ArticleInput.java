package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/**
 * A file, a folder or a stream as a sequence of articles. The name of a file determines its format:
 *
 * <ul> <li>{@code .txt}: one page, if the module {@code org.qirtas.ingest.page} (artifact {@code qirtas-ingest-page})
 * is present; other names belong to other {@linkplain ArticleFormat formats}; <li>{@code .jsonl}, {@code .ndjson},
 * {@code .jsonlines}, {@code .jl}: {@link JsonLines}, an article a line; <li>a folder: all of these in it and in its
 * folders, sorted by path. Links are followed. {@link #leftOut()} lists everything else: other files, pages if their
 * module is absent, names that begin with a dot, and links in a circle.
 * </ul>
 *
 * Each may be compressed with gzip or zstd, which its first bytes show, and may then have {@code .gz} or {@code .zst}
 * at the end of its name. A zstd file that needs a window of more than 128 MiB ({@code --long=27}) is refused.
 *
 * At most one file is open and one article in memory at a time. For one thread.
 */
public final class ArticleInput implements Closeable {

    private final IngestOptions options;
    private final OptionalLong totalBytes;
    private final List<SourceFile> allFiles;
    private final List<LeftOut> leftOut;

    private Iterator<SourceFile> files;
    private long bytesOfFilesDone;
    private long contentOfFilesDone;
    private @Nullable CountingStream stored;
    private @Nullable JsonLines lines;
    private String single = "";

    private ArticleInput(
            List<SourceFile> files, List<LeftOut> leftOut, IngestOptions options, OptionalLong totalBytes) {
        allFiles = files;
        this.leftOut = leftOut;
        this.files = files.iterator();
        this.options = options;
        this.totalBytes = totalBytes;
    }

    /**
     * Opens a file or a folder with the default options.
     *
     * @param path where the articles are
     * @return a new input
     * @throws IngestException if it is a file of an unknown kind, or a page and the module of pages is absent
     * @throws IOException if it cannot be found or listed
     */
    public static ArticleInput open(Path path) throws IOException {
        return open(path, IngestOptions.DEFAULT);
    }

    /**
     * Opens a file or a folder.
     *
     * @param path where the articles are
     * @param options how to read them
     * @return a new input
     * @throws IngestException if it is a file of an unknown kind, or a page and the module of pages is absent
     * @throws IOException if it cannot be found or listed
     */
    public static ArticleInput open(Path path, IngestOptions options) throws IOException {
        KnownFormats formats = KnownFormats.find();
        if (Files.isDirectory(path)) {
            FolderListing listing = FolderListing.of(path, formats);
            return of(listing.files(), listing.leftOut(), options);
        }
        return of(List.of(SourceFile.of(path, formats)), List.of(), options);
    }

    private static ArticleInput of(List<SourceFile> files, List<LeftOut> leftOut, IngestOptions options) {
        long bytes = files.stream().mapToLong(SourceFile::size).sum();
        return new ArticleInput(files, leftOut, options, OptionalLong.of(bytes));
    }

    /**
     * Reads JSON Lines from a stream.
     *
     * @param in bytes, plain or compressed with gzip or zstd, which the first bytes show; closed with this input
     * @param name name for error messages
     * @return a new input
     */
    public static ArticleInput open(InputStream in, String name) {
        ArticleInput input = new ArticleInput(List.of(), List.of(), IngestOptions.DEFAULT, OptionalLong.empty());
        input.stored = new CountingStream(in);
        input.lines = new JsonLines(new UncompressedStream(input.stored), name);
        return input;
    }

    /**
     * Reads the next article.
     *
     * @return the article, or nothing at the end
     * @throws IngestException if the next page or line is not an article, or if the next file is damaged; the next call
     *     continues after it
     * @throws IOException if reading fails; the next call continues with the next file
     */
    public Optional<Article> next() throws IOException {
        while (lines != null || files.hasNext()) {
            Optional<Article> article = lines != null ? nextLine(lines) : nextFile(files.next());
            if (article.isPresent()) {
                return article;
            }
        }
        return Optional.empty();
    }

    /**
     * Makes an error for an article that was read but cannot be used.
     *
     * @param problem what is wrong
     * @return an error that names the page or line of the last article that {@link #next()} returned, and holds the
     *     line
     */
    public IngestException reject(String problem) {
        return lines == null ? new IngestException(single, 0, problem) : lines.reject(problem);
    }

    private Optional<Article> nextLine(JsonLines current) throws IOException {
        Optional<Article> article = current.next();
        if (article.isEmpty()) {
            closeFile();
        }
        return article;
    }

    /** Reads a file of one article, or opens lines and returns nothing yet. */
    private Optional<Article> nextFile(SourceFile file) throws IOException {
        stored = file.open();
        ArticleFormat format = file.format();
        if (format == null) {
            lines = new JsonLines(file.content(stored), file.name());
            return Optional.empty();
        }
        single = file.name();
        return Optional.of(format.read(readAll(file, stored, format), single, options));
    }

    private byte[] readAll(SourceFile file, CountingStream open, ArticleFormat format) throws IOException {
        try {
            byte[] bytes = file.readAll(open, format);
            contentOfFilesDone += bytes.length;
            return bytes;
        } finally {
            closeFile();
        }
    }

    private void closeFile() throws IOException {
        Closeable open = lines != null ? lines : stored;
        bytesOfFilesDone = bytesRead();
        contentOfFilesDone = contentBytesRead();
        stored = null;
        lines = null;
        if (open != null) {
            open.close();
        }
    }

    /**
     * The progress of reading in stored, possibly compressed, bytes.
     *
     * @return the number of bytes read
     */
    public long bytesRead() {
        return bytesOfFilesDone + (stored == null ? 0 : stored.count());
    }

    /**
     * The progress of reading in decompressed bytes of pages and JSON Lines.
     *
     * @return the number of bytes read
     */
    public long contentBytesRead() {
        return contentOfFilesDone + (lines == null ? 0 : lines.bytesRead());
    }

    /**
     * The total number of stored bytes to read.
     *
     * @return the size of the files when this input was opened; nothing for a stream
     */
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /**
     * The files and folders in the folder that are not read.
     *
     * @return files and folders, sorted by path; none if this input is a file or a stream
     */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * Finds out whether this input reads an existing file under any name, including links of any kind and other
     * spellings.
     *
     * @param file the file
     * @return the name under which it is read, or nothing if it is not read
     * @throws IOException if the file cannot be found
     */
    public Optional<Path> reads(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        for (SourceFile source : allFiles) {
            if (source.isSame(file, key)) {
                return Optional.of(source.path());
            }
        }
        return Optional.empty();
    }

    /** Closes the open file or stream. There are no more articles afterwards. */
    @Override
    public void close() throws IOException {
        files = Collections.emptyIterator();
        closeFile();
    }
}
