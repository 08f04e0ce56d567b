package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Metadata;

/** Reads what columns hold of articles. Articles are not read. For any number of threads. */
public final class MetadataReading implements SelectedReadings.Reading<Metadata> {

    private final OpenArticles articles;

    /** The columns that were read last by any thread. */
    private @Nullable Found last;

    public MetadataReading(OpenArticles articles) {
        this.articles = articles;
    }

    /** Columns, and the ordinal of the first article of their generation. */
    private record Found(Columns columns, long base) {

        boolean holds(long ordinal) {
            return ordinal >= base + columns.first() && ordinal < base + columns.end();
        }
    }

    @Override
    public Metadata read(long ordinal) throws IOException {
        Found found = last;
        if (found == null || !found.holds(ordinal)) {
            found = find(ordinal);
            last = found;
        }
        return found.columns.metadata((int) (ordinal - found.base));
    }

    private Found find(long ordinal) throws IOException {
        LazySections sections = articles.generation(ordinal).sections();
        sections.announcements().filter(false);
        int inside = articles.inside(ordinal);
        return new Found(sections.columns(inside), ordinal - inside);
    }
}
