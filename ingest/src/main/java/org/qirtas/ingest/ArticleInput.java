package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.internal.CountingStream;

/**
 * A file, a folder or a stream as a sequence of articles. The first bytes of a file decide which {@linkplain
 * ArticleFormat format} it has, and its name where they do not tell:
 *
 * <ul> <li>{@code .jsonl}, {@code .ndjson}, {@code .jsonlines}, {@code .jl}: {@link JsonLines}, an article a line;
 * <li>files of any name, such as {@code .json}, that begin as JSON objects or as an array of objects; <li>{@code .txt}: one page, if the module {@code org.qirtas.ingest.page} (artifact {@code qirtas-ingest-page}) is
 * present; <li>{@code .qrt}: an archive; it must not be compressed; <li>other names belong to the formats of other modules; <li>a folder: all of these in it and in its folders,
 * sorted by path. Links are followed. {@link #leftOut()} lists everything else: files of no known format, pages if their
 * module is absent, names that begin with a dot, and links in a circle.
 * </ul>
 *
 * Each may be {@linkplain Compression compressed} with gzip, zstd or bzip2, or with xz if the module {@code org.qirtas.ingest.xz} is present. Its first bytes show it, and its name may then end in {@code .gz}, {@code .zst}, {@code .bz2} or {@code .xz}. A file that needs more than 128 MiB of memory to be decompressed is refused.
 *
 * At most one file is open and one article in memory at a time. For one thread.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("news"))) {
 *     for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
 *         writer.add(next.get());
 *     }
 *     input.leftOut().forEach(left -> System.out.println(left.path() + " " + left.reason()));
 * }
 * }</pre>
 */
public final class ArticleInput implements Closeable {

    private final FormatChoice formats;
    private final IngestOptions options;
    private final OptionalLong totalBytes;
    private final List<SourceFile> allFiles;
    private final boolean isFolder;
    private final List<LeftOut> leftOut;
    private final Map<String, Long> notes = new TreeMap<>();

    private Iterator<SourceFile> files;
    private @Nullable SourceContent unread;
    private long bytesOfFilesDone;
    private long contentOfFilesDone;
    private final Map<String, Long> articlesLeftOut = new TreeMap<>();
    private long size;
    private @Nullable CountingStream stored;
    private @Nullable SourceContent content;
    private @Nullable ArticleReader reader;
    private @Nullable ArticleReader last;

    private ArticleInput(
            IngestOptions options,
            List<SourceFile> files,
            boolean isFolder,
            List<LeftOut> leftOut,
            OptionalLong totalBytes) {
        this.options = options;
        formats = new FormatChoice(options);
        this.isFolder = isFolder;
        this.leftOut = new ArrayList<>(leftOut);
        this.totalBytes = totalBytes;
        allFiles = files;
        this.files = files.iterator();
    }

    /**
     * The formats of the modules that are present.
     *
     * @return formats, sorted by name
     */
    public static List<ArticleFormat> formats() {
        return KnownFormats.find().all();
    }

    /**
     * The presets: widespread forms of records, which are recognised by their keys.
     *
     * @return names for {@link IngestOptions#withPreset}, sorted
     */
    public static List<String> presets() {
        return Preset.names();
    }

    /**
     * Opens a file or a folder with the default options.
     *
     * @param path where the articles are
     * @return a new input
     * @throws IngestException if it is a file of no known format, or a page and the module of pages is absent
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
     * @throws IngestException if it is a file of no known format, or a page and the module of pages is absent
     * @throws IOException if it cannot be found or listed
     * @throws IllegalArgumentException if there is no format of the name in the options
     */
    public static ArticleInput open(Path path, IngestOptions options) throws IOException {
        if (Files.isDirectory(path)) {
            FolderListing listing = FolderListing.of(path);
            long bytes = listing.files().stream().mapToLong(SourceFile::size).sum();
            return new ArticleInput(options, listing.files(), true, listing.leftOut(), OptionalLong.of(bytes));
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        SourceFile file = SourceFile.of(path, attributes);
        OptionalLong bytes = attributes.isRegularFile() ? OptionalLong.of(file.size()) : OptionalLong.empty();
        ArticleInput input = new ArticleInput(options, List.of(file), false, List.of(), bytes);
        if (attributes.isRegularFile() && !input.formats.isKnown(file)) {
            throw input.formats.unknown(file);
        }
        return input;
    }

    /**
     * Reads a stream with the default options.
     *
     * @param in bytes, plain or compressed, which the first bytes show; closed with this input
     * @param name name for error messages
     * @return a new input
     */
    public static ArticleInput open(InputStream in, String name) {
        return open(in, name, IngestOptions.DEFAULT);
    }

    /**
     * Reads a stream. Its first bytes tell its format. Otherwise it is read as {@link JsonLines}.
     *
     * @param in bytes, plain or compressed, which the first bytes show; closed with this input
     * @param name name for error messages
     * @param options how to read
     * @return a new input
     * @throws IllegalArgumentException if there is no format of the name in the options
     */
    public static ArticleInput open(InputStream in, String name, IngestOptions options) {
        ArticleInput input = new ArticleInput(options, List.of(), false, List.of(), OptionalLong.empty());
        input.stored = new CountingStream(in);
        input.unread = SourceContent.of(name, new UncompressedStream(input.stored));
        return input;
    }

    /**
     * Reads the next article.
     *
     * @return the article, or nothing at the end
     * @throws IngestException if what follows is not an article, or if the next file is damaged; the next call continues
     *     after it
     * @throws IOException if reading fails; the next call continues with the next file
     */
    public Optional<Article> next() throws IOException {
        while (reader != null || unread != null || files.hasNext()) {
            Optional<Article> article = reader == null ? begin() : next(reader);
            if (article.isPresent()) {
                return article;
            }
        }
        return Optional.empty();
    }

    private Optional<Article> next(ArticleReader current) throws IOException {
        boolean goesOn = false;
        try {
            Optional<Article> article = current.next();
            last = current;
            goesOn = article.isPresent();
            return article;
        } catch (IngestException e) {
            goesOn = true;
            throw e;
        } finally {
            if (!goesOn) {
                closeFile();
            }
        }
    }

    /** Opens the stream or the next file, if its format is known. */
    private Optional<Article> begin() throws IOException {
        SourceContent stream = unread;
        unread = null;
        try {
            if (stream == null) {
                begin(files.next());
            } else {
                content = stream;
                reader = formats.of("", stream).orElseGet(JsonFormat::new).open(stream, options);
            }
            return Optional.empty();
        } finally {
            if (reader == null) {
                closeFile();
            }
        }
    }

    private void begin(SourceFile file) throws IOException {
        size = file.size();
        stored = file.open();
        SourceContent opened = file.content(stored);
        content = opened;
        Optional<ArticleFormat> format = formats.of(file.nameEnd().suffix(), opened);
        if (format.isPresent()) {
            reader = format.get().open(opened, options);
        } else if (isFolder) {
            leftOut.add(new LeftOut(file.path(), formats.reason(file)));
        } else {
            throw formats.unknown(file);
        }
    }

    /**
     * Makes an error for an article that was read but cannot be used.
     *
     * @param problem what is wrong
     * @return an error with the place of the last article that {@link #next()} returned
     */
    public IngestException reject(String problem) {
        if (last == null) {
            throw new IllegalStateException("no article has been read");
        }
        return last.reject(problem);
    }

    /**
     * The preset whose keys the last record had.
     *
     * @return one of {@link #presets()}; nothing if the keys are the names of fields, or the article was no record
     */
    public Optional<String> preset() {
        return last == null ? Optional.empty() : last.preset();
    }

    private void closeFile() throws IOException {
        Closeable open = reader != null ? reader : stored;
        bytesOfFilesDone = totalBytes.isPresent() ? bytesOfFilesDone + size : bytesRead();
        contentOfFilesDone = contentBytesRead();
        if (reader != null) {
            add(reader.leftOut(), articlesLeftOut);
        }
        addNotes(notes);
        content = null;
        size = 0;
        stored = null;
        reader = null;
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
        long counted = stored == null ? 0 : stored.count();
        return bytesOfFilesDone
                + (reader == null ? counted : reader.storedBytesRead().orElse(counted));
    }

    /**
     * The progress of reading in decompressed bytes of files with articles.
     *
     * @return the number of bytes read
     */
    public long contentBytesRead() {
        return contentOfFilesDone + (reader == null ? 0 : reader.bytesRead());
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
     * The files and folders in the folder that are not read. Files of no known format are found only when it is their
     * turn.
     *
     * @return those found so far, sorted by path; none if this input is a file or a stream
     */
    public List<LeftOut> leftOut() {
        return leftOut.stream()
                .sorted(Comparator.comparing(each -> portable(each.path())))
                .toList();
    }

    /**
     * What the files that were read so far contain that is not read, without being an error, such as the redacted articles
     * of an archive.
     *
     * @return a copy of the numbers, each more than 0, by a name in the plural, sorted
     */
    public SortedMap<String, Long> articlesLeftOut() {
        SortedMap<String, Long> all = new TreeMap<>(articlesLeftOut);
        if (reader != null) {
            add(reader.leftOut(), all);
        }
        return all;
    }

    private static void add(Map<String, Long> counts, Map<String, Long> to) {
        counts.forEach((name, count) -> to.merge(name, count, Long::sum));
    }

    /**
     * How the files were read that are not read as they are: from which encoding they were converted, and under which key
     * their records are.
     *
     * @return what the formats noted so far, in a few words such as {@code converted from windows-1256}, and how often
     */
    public Map<String, Long> notes() {
        Map<String, Long> all = new TreeMap<>(notes);
        addNotes(all);
        return all;
    }

    private void addNotes(Map<String, Long> all) {
        if (content != null) {
            content.notes().forEach((words, count) -> all.merge(words, count, Long::sum));
        }
    }

    private static String portable(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
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
            if (source.isSame(file, key) && formats.isKnown(source)) {
                return Optional.of(source.path());
            }
        }
        return Optional.empty();
    }

    /** Closes the open file or stream. There are no more articles afterwards. */
    @Override
    public void close() throws IOException {
        files = Collections.emptyIterator();
        unread = null;
        closeFile();
    }
}
