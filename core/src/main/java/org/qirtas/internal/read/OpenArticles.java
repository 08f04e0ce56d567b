package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.qirtas.ArchiveException;
import org.qirtas.Article;

/**
 * The articles of parts that are read as one, in the order of the parts. Lookup and selections work on it. All parts
 * share their readers. For any number of threads.
 */
public final class OpenArticles implements Closeable {

    private final String name;
    private final Closeable source;
    private final Part[] parts;
    private final KeyHolders holders;

    /** The first ordinal of each part, then the number of articles. */
    private final long[] firsts;

    private final long hidden;
    private final ReaderPool readers = new ReaderPool();
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenArticles(String name, Closeable source, Part[] parts, KeyHolders holders, long[] firsts, long hidden) {
        this.name = name;
        this.source = source;
        this.parts = parts;
        this.holders = holders;
        this.firsts = firsts;
        this.hidden = hidden;
    }

    /**
     * The articles of an archive.
     *
     * @param source is closed with the articles
     */
    public static OpenArticles of(OpenArchive archive, Closeable source) {
        List<Part> parts = archive.parts();
        return of(archive.file().name(), source, parts, KeyHolders.all(parts.size()));
    }

    /**
     * The articles of parts.
     *
     * @param name name in error messages
     * @param source is closed with the articles
     * @param holders which parts may have a key
     */
    static OpenArticles of(String name, Closeable source, List<Part> parts, KeyHolders holders) {
        long[] firsts = new long[parts.size() + 1];
        long hidden = 0;
        for (int i = 0; i < parts.size(); i++) {
            firsts[i + 1] = firsts[i] + parts.get(i).articles();
            hidden += parts.get(i).hidden();
        }
        return new OpenArticles(name, source, parts.toArray(Part[]::new), holders, firsts, hidden);
    }

    /** Number of articles, including hidden ones. */
    public long size() {
        return firsts[parts.length];
    }

    /** Number of redacted and deleted articles. */
    long hidden() {
        return hidden;
    }

    /** Number of articles that can be found. */
    public long liveSize() {
        return Math.max(0, size() - hidden);
    }

    /** Numbers of the parts that may have a key with a hash, ascending. The array must not be changed. */
    int[] holders(long keyHash) throws IOException {
        return holders.of(keyHash);
    }

    /** Number of parts. */
    int parts() {
        return parts.length;
    }

    /** The part with a number. */
    Part part(int number) {
        return parts[number];
    }

    /** Whether a part may have a search index. */
    boolean mayHaveIndex() {
        return Arrays.stream(parts).anyMatch(Part::mayHaveIndex);
    }

    /** The first ordinal of a part; for the number of parts, the number of articles. */
    long first(int number) {
        return firsts[number];
    }

    /** Number of the part that holds an article. */
    int partOf(long ordinal) {
        int low = 0;
        int high = parts.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (firsts[middle] <= ordinal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The generation that holds an article. */
    public Generation generation(long ordinal) throws IOException {
        return parts[partOf(ordinal)].generation();
    }

    /** The ordinal of an article inside its generation. */
    public int inside(long ordinal) {
        return (int) (ordinal - firsts[partOf(ordinal)]);
    }

    /** Whether an article is deleted. */
    public boolean isDeleted(long ordinal) throws IOException {
        if (hidden == 0) {
            return false;
        }
        int part = partOf(ordinal);
        return parts[part].generation().isDeleted((int) (ordinal - firsts[part]));
    }

    /** The article at an ordinal. */
    public Article article(long ordinal) throws IOException {
        return read(ordinal, ArticleReader::article);
    }

    /** The article at an ordinal with some of its fields only. */
    public Article article(long ordinal, FieldSelection fields) throws IOException {
        return read(ordinal, (reader, inside) -> reader.article(inside, fields));
    }

    /** Some fields of the article at an ordinal, its texts in UTF-8. */
    public Utf8Fields utf8(long ordinal, FieldSelection fields) throws IOException {
        return read(ordinal, (reader, inside) -> reader.utf8(inside, fields));
    }

    /** The result of a free reader at an ordinal. */
    <T> T read(long ordinal, ReaderPool.Reading<T> reading) throws IOException {
        int part = partOf(ordinal);
        return readers.read(parts[part].generation(), (int) (ordinal - firsts[part]), reading);
    }

    /** The result of several reads with one free reader. */
    <T> T readAll(ReaderPool.Readings<T> readings) throws IOException {
        return readers.readAll(readings);
    }

    /**
     * Announces the chunks of articles that will be read, whose ordinals ascend. Errors are left to the readers of the
     * articles: damage, and a file that is not there.
     */
    void announce(long... ordinals) throws IOException {
        int from = 0;
        while (from < ordinals.length) {
            int number = partOf(ordinals[from]);
            int to = from;
            while (to < ordinals.length && ordinals[to] < firsts[number + 1]) {
                to++;
            }
            long first = firsts[number];
            announce(parts[number], Arrays.stream(ordinals, from, to).mapToInt(ordinal -> (int) (ordinal - first)));
            from = to;
        }
    }

    private static void announce(Part part, IntStream inside) throws IOException {
        try {
            part.generation().sections().announceChunks(inside.toArray());
        } catch (ArchiveException | FileSystemException e) {
            // Nothing was announced.
        }
    }

    /** Throws if the articles are closed. */
    public void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException(name + " is closed");
        }
    }

    /** Closes readers and source. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            readers.close();
            source.close();
        }
    }
}
