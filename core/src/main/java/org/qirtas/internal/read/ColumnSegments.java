package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.MemoryBudget;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.sections.Sections;

/** The columns sections of an archive, each read at its first use. For any number of threads. */
final class ColumnSegments {

    private final SectionReader file;
    private final Offsets offsets;
    private final int articles;
    private final List<Lazy<Columns>> segments;

    /** Bytes of memory that the texts of all loaded segments take. */
    private final AtomicLong memory = new AtomicLong();

    ColumnSegments(SectionReader file, Offsets offsets, int articles, int count) {
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
        return segments.get(segment(ordinal)).get();
    }

    /** First article of the columns that hold an article. */
    int start(int ordinal) {
        return first(segment(ordinal));
    }

    /** Where the columns that hold an article end. */
    int end(int ordinal) {
        return first(segment(ordinal) + 1);
    }

    private int segment(int ordinal) {
        return offsets.segment(ordinal / Limits.CHUNK_ARTICLES);
    }

    private Columns read(int segment) throws IOException {
        long place = offsets.columns(segment);
        long next = segment + 1 == segments.size() ? file.length() : offsets.columns(segment + 1);
        byte[] payload = file.payload(place, Sections.COLUMNS, next);
        return file.parsed(place, SectionKind.COLUMNS, () -> checked(segment, Sections.COLUMNS.parse(payload)));
    }

    private Columns checked(int segment, Columns columns) throws FormatException {
        if (columns.first() != first(segment) || columns.end() != first(segment + 1)) {
            throw new FormatException("columns do not hold the articles that they should");
        }
        MemoryBudget.require("the texts of the columns", memory.addAndGet(columns.memory()), file.length());
        return columns;
    }

    private int first(int segment) {
        return segment == segments.size() ? articles : offsets.firstChunk(segment) * Limits.CHUNK_ARTICLES;
    }
}
