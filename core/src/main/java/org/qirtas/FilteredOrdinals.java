package org.qirtas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.index.Columns;

/** The ordinals of the articles that a filter lets through. Columns are loaded when their turn comes. For one thread. */
final class FilteredOrdinals {

    private final ArchiveContents contents;
    private final ArticleFilter filter;
    private final OrdinalIterator.Finder kept;
    private final int articles;
    private @Nullable Columns columns;
    private Columns.@Nullable Search search;

    /**
     * Those of an archive.
     *
     * @param kept finds articles that were not redacted
     * @param articles number of articles
     */
    FilteredOrdinals(ArchiveContents contents, ArticleFilter filter, OrdinalIterator.Finder kept, int articles) {
        this.contents = contents;
        this.filter = filter;
        this.kept = kept;
        this.articles = articles;
    }

    /** The first one from a start on, or the number of articles if there is none. */
    int next(int start) throws IOException {
        int ordinal = start;
        while (ordinal < articles) {
            Columns current = columns;
            Columns.Search searching = search;
            if (current == null || searching == null || !current.holds(ordinal)) {
                current = contents.columns(ordinal);
                searching = current.search(filter);
                columns = current;
                search = searching;
            }
            ordinal = searching.next(ordinal);
            int next = kept.next(ordinal);
            if (next == ordinal && ordinal < current.end()) {
                return ordinal;
            }
            ordinal = next;
        }
        return articles;
    }

    /** All of them in ascending order. */
    IntStream stream() throws IOException {
        return IntStream.iterate(next(0), ordinal -> ordinal < articles, ordinal -> {
            try {
                return next(ordinal + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
