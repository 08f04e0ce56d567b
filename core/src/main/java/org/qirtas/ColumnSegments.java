package org.qirtas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.format.LoadedMemory;
import org.qirtas.format.SectionType;
import org.qirtas.index.Columns;
import org.qirtas.index.Offsets;

/** The columns sections of an archive, each read at its first use. For any number of threads. */
final class ColumnSegments {

    private final ArchiveFile file;
    private final Offsets offsets;
    private final int articles;
    private final List<Lazy<Columns>> segments;

    /** Bytes of memory that the texts of all loaded segments take. */
    private final AtomicLong memory = new AtomicLong();

    ColumnSegments(ArchiveFile file, Offsets offsets, int articles, int count) {
        this.file = file;
        this.offsets = offsets;
        this.articles = articles;
        segments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int segment = i;
            segments.add(new Lazy<>(() -> read(segment)));
        }
    }

    /** The columns that hold an article. */
    Columns of(int ordinal) throws IOException {
        return segments.get(offsets.segment(ordinal / Limits.CHUNK_ARTICLES)).get();
    }

    private Columns read(int segment) throws IOException {
        long place = offsets.columns(segment);
        long next = segment + 1 == segments.size() ? file.length() : offsets.columns(segment + 1);
        byte[] payload = file.payload(place, SectionType.COLUMNS, next);
        try {
            Columns columns = Columns.fromBytes(payload);
            if (columns.first() != first(segment) || columns.end() != first(segment + 1)) {
                throw new FormatException("columns do not hold the articles that they should");
            }
            LoadedMemory.require("the texts of the columns", memory.addAndGet(columns.memory()), file.length());
            return columns;
        } catch (FormatException e) {
            throw file.damage(place, SectionType.COLUMNS.title(), e.problem());
        }
    }

    private int first(int segment) {
        return segment == segments.size() ? articles : offsets.firstChunk(segment) * Limits.CHUNK_ARTICLES;
    }
}
