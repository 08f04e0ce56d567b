package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.sections.Sections;

/** The columns sections of an archive, each read at its first use. For any number of threads. */
final class ColumnsSections {

    /** Maximum bytes of columns that are announced: more than those of most batches take. */
    private static final int USUAL = 1 << 18;

    private final SectionReader file;
    private final Offsets offsets;
    private final int articles;
    private final long usualEnd;
    private final List<Lazy<Columns>> sections;

    private final ColumnsMemory memory;

    /**
     * The columns of an archive.
     *
     * @param usualEnd where columns that follow all chunks usually end
     */
    ColumnsSections(SectionReader file, Offsets offsets, int articles, int count, long usualEnd, ColumnsMemory memory) {
        this.usualEnd = usualEnd;
        this.memory = memory;
        this.file = file;
        this.offsets = offsets;
        this.articles = articles;
        sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int section = i;
            sections.add(new Lazy<>(() -> read(section)));
        }
    }

    /** The columns that hold an article. */
    Columns of(int ordinal) throws IOException {
        return sections.get(section(ordinal)).get();
    }

    /** First article of the columns that hold an article. */
    int start(int ordinal) {
        return first(section(ordinal));
    }

    /** Where the columns that hold an article end. */
    int end(int ordinal) {
        return first(section(ordinal) + 1);
    }

    private int section(int ordinal) {
        return offsets.columnsSection(ordinal / Limits.CHUNK_ARTICLES);
    }

    private Columns read(int section) throws IOException {
        long place = offsets.columns(section);
        long next = section + 1 == sections.size() ? file.length() : offsets.columns(section + 1);
        file.prefetch(usualPlace(section, place, next));
        byte[] payload = file.payload(place, Sections.COLUMNS, next);
        return file.parsed(place, SectionKind.COLUMNS, () -> checked(section, Sections.COLUMNS.parse(payload)));
    }

    /** Columns usually end where their first chunk begins, or where the next columns begin. */
    private ByteRange usualPlace(int section, long place, long next) throws IOException {
        long chunk = chunkOffset(offsets.firstChunk(section));
        long end = Math.min(chunk > place ? chunk : Math.max(place, usualEnd), next);
        return new ByteRange(Math.max(0, place), Math.max(0, Math.min(USUAL, end - place)));
    }

    private long chunkOffset(int chunk) throws IOException {
        try {
            return offsets.chunk(chunk);
        } catch (FormatException e) {
            return 0;
        }
    }

    private Columns checked(int section, Columns columns) throws FormatException {
        if (columns.first() != first(section) || columns.end() != first(section + 1)) {
            throw new FormatException("columns hold the wrong articles");
        }
        memory.add(columns);
        return columns;
    }

    private int first(int section) {
        return section == sections.size() ? articles : offsets.firstChunk(section) * Limits.CHUNK_ARTICLES;
    }
}
