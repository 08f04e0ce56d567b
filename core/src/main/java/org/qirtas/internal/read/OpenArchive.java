package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qirtas.Article;
import org.qirtas.ByteSource;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Profile;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;

/**
 * An open archive: its bytes, its layout, its sections, and the readers of its articles. Lookup, verification, proofs
 * and redaction work on it. For any number of threads.
 */
public final class OpenArchive implements Closeable {

    private final SectionReader file;
    private final ArchiveLayout layout;
    private final LazySections sections;
    private final ReaderPool readers;
    private final KeyLookup keys;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenArchive(SectionReader opened, ModelFinder models) throws IOException {
        List<GenerationChain.Found> generations = GenerationChain.read(opened);
        if (generations.size() > 1) {
            throw new UnsupportedArchiveException(opened.name(), "has several generations");
        }
        file = generations.get(0).file();
        layout = generations.get(0).layout();
        sections = new LazySections(file, layout, models);
        ChunkDirectories directories = new ChunkDirectories(file, sections, layout.articles());
        readers = new ReaderPool(() -> new ArticleReader(file, sections, directories));
        keys = new KeyLookup(sections, readers);
    }

    /**
     * Opens an archive, or closes the source.
     *
     * @param models finds the text models of other files
     */
    public static OpenArchive open(ByteSource source, String name, ModelFinder models) throws IOException {
        try {
            return new OpenArchive(new SectionReader(source, name), models);
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    /** The bytes. */
    public SectionReader file() {
        return file;
    }

    /** The manifest. */
    public ArchiveLayout layout() {
        return layout;
    }

    /** The sections that are read as a whole. */
    public LazySections sections() {
        return sections;
    }

    /** The lookup of articles by key. */
    public KeyLookup keys() {
        return keys;
    }

    /** Number of articles, including redacted ones. */
    public int articles() {
        return layout.articles();
    }

    /** Number of redacted articles. */
    public int redacted() {
        return layout.redacted();
    }

    /** The profile with which the archive was written, if this library knows it. */
    public Optional<Profile> profile() {
        return layout.manifest().knownProfile();
    }

    /** Root of the Merkle tree. */
    public byte[] root() {
        return layout.manifest().root();
    }

    /** Signature of the root; empty if there is none. */
    public byte[] signature() {
        return layout.manifest().signature();
    }

    /** The article at an ordinal. */
    public Article article(int ordinal) throws IOException {
        return read(ordinal, ArticleReader::article);
    }

    /** The article at an ordinal with some of its fields only. */
    public Article article(int ordinal, FieldSelection fields) throws IOException {
        return readers.read(ordinal, (reader, place) -> reader.article(place, fields));
    }

    /** The result of a free reader at an ordinal. */
    public <T> T read(int ordinal, ReaderPool.Reading<T> reading) throws IOException {
        return readers.read(ordinal, reading);
    }

    /** Number of dates that were not understood. */
    public int unknownDates() throws IOException {
        int dates = 0;
        int ordinal = 0;
        while (ordinal < articles()) {
            Columns columns = sections.columns(ordinal);
            dates += columns.unknownDates();
            ordinal = columns.end();
        }
        return dates;
    }

    /** An error in an article. */
    public CorruptArchiveException damage(int ordinal, String what) throws IOException {
        return file.damage(sections.chunkOffset(ordinal / Limits.CHUNK_ARTICLES), ordinal, what);
    }

    /** Throws if the archive is closed. */
    public void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException(file.name() + " is closed");
        }
    }

    /** Closes the bytes. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            readers.close();
            file.close();
        }
    }
}
