package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Groupings;
import org.qirtas.internal.columns.ValueTally;

/** Counts the articles that match a filter. For one thread. */
public final class FilteredColumns {

    private final OpenArchive archive;
    private final ArticleFilter filter;
    private final Candidates candidates;

    public FilteredColumns(OpenArchive archive, ArticleFilter filter) {
        this.archive = archive;
        this.filter = filter;
        candidates = new Candidates(archive, filter);
    }

    /** The number of matching articles. */
    public long count() throws IOException {
        if (filter.equals(ArticleFilter.ALL)) {
            return (long) archive.articles() - archive.redacted();
        }
        Count count = new Count();
        for (int ordinal = 0; ordinal < archive.articles(); ) {
            Columns columns = archive.sections().columns(ordinal);
            each(columns, count);
            ordinal = columns.end();
        }
        return count.number;
    }

    /** Number of articles. */
    private static final class Count implements IntConsumer {
        private long number;

        @Override
        public void accept(int ordinal) {
            number++;
        }
    }

    /** The number of matching articles for each value. */
    public List<ValueCount> counts(Grouping grouping) throws IOException {
        ValueTally tally = Groupings.tally(grouping);
        for (int ordinal = 0; ordinal < archive.articles(); ) {
            Columns columns = archive.sections().columns(ordinal);
            tally.begin(columns);
            each(columns, tally::add);
            ordinal = columns.end();
        }
        return tally.counts();
    }

    private void each(Columns columns, IntConsumer action) throws IOException {
        ColumnSearch search = new ColumnSearch(columns, filter);
        boolean areAllKept = candidates.areAllKept();
        int end = columns.end();
        for (int ordinal = search.next(columns.first(), end); ordinal < end; ordinal = search.next(ordinal + 1, end)) {
            if (areAllKept || candidates.isKept(ordinal)) {
                action.accept(ordinal);
            }
        }
    }
}
