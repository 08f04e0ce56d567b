package org.qirtas;

import java.io.IOException;
import java.util.stream.IntStream;
import org.qirtas.index.Columns;

/** The ordinals of the articles that a filter lets through. The columns are loaded at the first use. */
final class FilteredOrdinals {

    private final Lazy<Columns.Search> search;

    FilteredOrdinals(ArchiveContents contents, ArticleFilter filter) {
        search = new Lazy<>(() -> contents.columns().search(filter));
    }

    /** The first one from a start on, or the number of articles if there is none. */
    int next(int start) throws IOException {
        return search.get().next(start);
    }

    /** All of them, less than an end, in ascending order. */
    IntStream stream(int end) throws IOException {
        Columns.Search loaded = search.get();
        return IntStream.iterate(loaded.next(0), ordinal -> ordinal < end, ordinal -> loaded.next(ordinal + 1));
    }
}
