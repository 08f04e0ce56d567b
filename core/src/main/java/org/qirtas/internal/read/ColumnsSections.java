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
final class ColumnsSections {

    private final SectionReader file;
    private final Offsets offsets;
    private final int articles;
    private final List<Lazy<Columns>> sections;

    /** Bytes of memory that the texts of all loaded sections take. */
    private final AtomicLong memory = new AtomicLong();

    ColumnsSections(SectionReader file, Offsets offsets, int articles, int count) {
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
        byte[] payload = file.payload(place, Sections.COLUMNS, next);
        return file.parsed(place, SectionKind.COLUMNS, () -> checked(section, Sections.COLUMNS.parse(payload)));
    }

    private Columns checked(int section, Columns columns) throws FormatException {
        if (columns.first() != first(section) || columns.end() != first(section + 1)) {
            throw new FormatException("columns hold the wrong articles");
        }
        MemoryBudget.require("the texts of the columns", memory.addAndGet(columns.memory()), file.length());
        return columns;
    }

    private int first(int section) {
        return section == sections.size() ? articles : offsets.firstChunk(section) * Limits.CHUNK_ARTICLES;
    }
}
