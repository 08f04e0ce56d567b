package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ByteSource;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Profile;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;

/**
 * An archive that is open: its bytes, what it says about itself, its sections, and what reads articles from them. This is
 * what looking up, checking, proving and redacting work on. For any number of threads.
 */
public final class OpenArchive implements Closeable {

    private final SectionReader file;
    private final ArchiveLayout layout;
    private final LazySections sections;
    private final ReaderPool readers;
    private final KeyLookup keys;

    private OpenArchive(SectionReader file) throws IOException {
        this.file = file;
        layout = ArchiveLayout.read(file);
        sections = new LazySections(file, layout);
        ChunkDirectories directories = new ChunkDirectories(file, sections, layout.articles());
        readers = new ReaderPool(() -> new ArticleReader(file, sections, directories));
        keys = new KeyLookup(this);
    }

    /** Opens an archive, or closes the source. */
    public static OpenArchive open(ByteSource source, String name) throws IOException {
        try {
            return new OpenArchive(new SectionReader(source, name));
        } catch (IOException | RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    /** The bytes. */
    public SectionReader file() {
        return file;
    }

    /** What the manifest says. */
    public ArchiveLayout layout() {
        return layout;
    }

    /** What is read as a whole. */
    public LazySections sections() {
        return sections;
    }

    /** What finds articles by key. */
    public KeyLookup keys() {
        return keys;
    }

    /** Number of articles, redacted ones counted. */
    public int articles() {
        return layout.articles();
    }

    /** Number of redacted articles. */
    public int redacted() {
        return layout.redacted();
    }

    /** The profile that the archive was written with, if this library knows it. */
    public Optional<Profile> profile() {
        return layout.manifest().knownProfile();
    }

    /** Root of the Merkle tree. */
    public byte[] root() {
        return layout.manifest().root();
    }

    /** Signature of the root; no bytes if there is none. */
    public byte[] signature() {
        return layout.manifest().signature();
    }

    /** The article at an ordinal. */
    public Article article(int ordinal) throws IOException {
        return read(ordinal, ArticleReader::article);
    }

    /** The article at an ordinal, with the fields of its headline only. */
    public Article headline(int ordinal) throws IOException {
        return read(ordinal, ArticleReader::headline);
    }

    /** What a free reader reads at an ordinal. */
    public <T> T read(int ordinal, ReaderPool.Reading<T> reading) throws IOException {
        return readers.read(ordinal, reading);
    }

    /** The ordinals that a filter lets through. For one thread. */
    public FilteredOrdinals ordinals(ArticleFilter filter) {
        return new FilteredOrdinals(this, filter);
    }

    /** The first article from an ordinal on that was not redacted; one that is damaged may not have been. */
    public int nextKept(int start) throws IOException {
        int kept = start;
        while (redacted() > 0 && kept < articles() && isRedacted(kept)) {
            kept++;
        }
        return kept;
    }

    private boolean isRedacted(int ordinal) throws IOException {
        try {
            return read(ordinal, ArticleReader::isRedacted);
        } catch (CorruptArchiveException e) {
            return false;
        }
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

    @Override
    public void close() throws IOException {
        readers.close();
        file.close();
    }
}
