package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qirtas.ByteRange;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;

/** The sections of a generation that are read as a whole, each at its first use. For any number of threads. */
public final class LazySections implements ReadContext, ChunkDirectories.Places {

    private final SectionReader file;
    private final ArchiveLayout layout;
    private final Announcements announcements;
    private final Lazy<ColumnsSections> columns;
    private final ChunkDirectories directories;
    private final Map<NamedSection<?>, Lazy<?>> named = new HashMap<>();
    private final Lazy<KeyIndex> ids;
    private final Lazy<Offsets> offsets;
    private final Lazy<ChunkHashes> hashes;
    private final TextModels models;

    LazySections(SectionReader file, ArchiveLayout layout, ModelFinder finder, ColumnsMemory memory) {
        this.file = file;
        this.layout = layout;
        directories = new ChunkDirectories(file, this, layout.articles());
        announcements = new Announcements(file, layout);
        Sections.NAMED.forEach(type -> named.put(type, new Lazy<>(() -> read(type))));
        ids = lazy(Sections.ID_INDEX);
        offsets = lazy(Sections.OFFSETS);
        hashes = lazy(Sections.CONTENT_HASHES);
        Manifest manifest = layout.manifest();
        int columnsSections = (int) manifest.columnsSections();
        columns = new Lazy<>(() -> new ColumnsSections(
                file, offsets.get(), layout.articles(), columnsSections, announcements.columnsEnd(), memory));
        models = new TextModels(file, manifest, finder);
    }

    @SuppressWarnings("unchecked") // the value of a type has the class of the type
    private <T> Lazy<T> lazy(NamedSection<T> type) {
        return (Lazy<T>) Objects.requireNonNull(named.get(type), type.toString());
    }

    private <T> T read(NamedSection<T> type) throws IOException {
        SectionPlace place = layout.required(file, type);
        PagedSection section = PagedSection.read(file, place, type);
        return file.parsed(
                place.offset(), type.kind(), () -> type.parse(section.checked(), section, layout.manifest()));
    }

    /** The content of the only section of a type. */
    public <T> T named(NamedSection<T> type) throws IOException {
        return lazy(type).get();
    }

    /** An error in the only section of a type. */
    public CorruptArchiveException damage(NamedSection<?> type, String what) throws CorruptArchiveException {
        return file.damage(layout.required(file, type).offset(), type.kind(), what);
    }

    /** What an archive's source is told about the next reads. */
    Announcements announcements() {
        return announcements;
    }

    @Override
    public SectionReader file() {
        return file;
    }

    @Override
    public ChunkDirectories directories() {
        return directories;
    }

    @Override
    public Columns columns(int ordinal) throws IOException {
        return columns.get().of(ordinal);
    }

    /** First article of the columns section that holds an article. The section is not read. */
    public int columnsStart(int ordinal) throws IOException {
        return columns.get().start(ordinal);
    }

    /** End of the articles of the columns section that holds an article. The section is not read. */
    public int columnsEnd(int ordinal) throws IOException {
        return columns.get().end(ordinal);
    }

    public ChunkHashes hashes() throws IOException {
        return hashes.get();
    }

    public KeyIndex ids() throws IOException {
        return ids.get();
    }

    /** Where the section of a chunk begins. */
    @Override
    public long offset(int chunk) throws IOException {
        announcements.article();
        Offsets known = offsets.get();
        try {
            return known.chunk(chunk);
        } catch (FormatException e) {
            throw damage(Sections.OFFSETS, e.problem());
        }
    }

    @Override
    public ByteRange start(int chunk) throws IOException {
        boolean isKnown = isLast(chunk) || !offsets.get().isPageStart(chunk + 1);
        return start(chunk, isKnown ? end(chunk) : Long.MAX_VALUE, 1);
    }

    /** The bytes of a chunk in which some of its articles will be read. */
    private ByteRange start(int chunk, long next, int articles) throws IOException {
        long offset = offset(chunk);
        long usual = (long) articles * Announcements.CHUNK;
        return Announcements.range(offset, next > offset ? Math.min(usual, next - offset) : usual);
    }

    /** Announces the chunks of articles, whose ordinals ascend. */
    void announceChunks(int... ordinals) throws IOException {
        List<ByteRange> chunks = new ArrayList<>();
        int from = 0;
        while (from < ordinals.length) {
            int chunk = ordinals[from] / Limits.CHUNK_ARTICLES;
            int to = from;
            while (to < ordinals.length && ordinals[to] / Limits.CHUNK_ARTICLES == chunk) {
                to++;
            }
            chunks.add(start(chunk, end(chunk), to - from));
            from = to;
        }
        file.prefetch(chunks.toArray(ByteRange[]::new));
    }

    /** Where a chunk ends at the latest. */
    private long end(int chunk) throws IOException {
        return isLast(chunk) ? announcements.chunksEnd() : offset(chunk + 1);
    }

    private boolean isLast(int chunk) {
        return (chunk + 1L) * Limits.CHUNK_ARTICLES >= layout.articles();
    }

    @Override
    public int modelCount() {
        return models.count();
    }

    /** The payload of the section of a text model, here or in the file that the generation refers to. */
    public byte[] modelPayload(int number) throws IOException {
        return models.payload(layout.manifest().models().get(number - 1), number);
    }

    @Override
    public DecodingModel model(int number) throws IOException {
        return models.get(number);
    }
}
