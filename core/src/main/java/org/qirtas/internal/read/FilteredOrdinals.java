package org.qirtas.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.Columns;

/** The ordinals of the articles that a filter lets through. Columns are loaded when their turn comes. For one thread. */
public final class FilteredOrdinals {

    private final OpenArchive archive;
    private final ArticleFilter filter;
    private @Nullable Columns columns;
    private Columns.@Nullable Search search;

    FilteredOrdinals(OpenArchive archive, ArticleFilter filter) {
        this.archive = archive;
        this.filter = filter;
    }

    /** The first one from a start on, or the number of articles if there is none. */
    public int next(int start) throws IOException {
        int ordinal = start;
        int articles = archive.articles();
        while (ordinal < articles) {
            Columns current = columns;
            Columns.Search searching = search;
            if (current == null || searching == null || !current.holds(ordinal)) {
                current = archive.sections().columns(ordinal);
                searching = current.search(filter);
                columns = current;
                search = searching;
            }
            ordinal = searching.next(ordinal);
            int next = archive.nextKept(ordinal);
            if (next == ordinal && ordinal < current.end()) {
                return ordinal;
            }
            ordinal = next;
        }
        return articles;
    }

    /** All of them in ascending order. */
    public IntStream stream() throws IOException {
        return IntStream.iterate(next(0), ordinal -> ordinal < archive.articles(), ordinal -> {
            try {
                return next(ordinal + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
