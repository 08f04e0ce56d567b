package org.qirtas.internal.read;

import java.io.IOException;
import java.util.List;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.ValueCount;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.Groupings;
import org.qirtas.internal.columns.ValueTally;

/** Counts the articles that match a filter. For one thread. */
public final class FilteredColumns {

    private final OpenArticles articles;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private long count;

    public FilteredColumns(OpenArticles articles, ArticleFilter filter) {
        this.articles = articles;
        this.filter = filter;
        candidates = new Candidates(articles, filter);
    }

    /** Takes columns. */
    private interface Visitor {
        void visit(Columns columns, long base) throws IOException;
    }

    /** Takes the ordinal of an article inside its generation. */
    private interface Action {
        void accept(int ordinal);
    }

    /** The number of matching articles. */
    public long count() throws IOException {
        if (filter.equals(ArticleFilter.ALL)) {
            return articles.liveSize();
        }
        count = 0;
        each((columns, base) -> matches(columns, base, ordinal -> count++));
        return count;
    }

    /** The number of matching articles for each value. */
    public List<ValueCount> counts(Grouping grouping) throws IOException {
        ValueTally tally = Groupings.tally(grouping);
        each((columns, base) -> {
            tally.begin(columns);
            matches(columns, base, tally::add);
        });
        return tally.counts();
    }

    /** The number of dates that were not understood, of all articles that are not deleted. */
    public long unknownDates() throws IOException {
        count = 0;
        each((columns, base) -> {
            for (int ordinal = columns.first(); ordinal < columns.end(); ordinal++) {
                int unknown = columns.unknownDates(ordinal);
                count += unknown == 0 || articles.isDeleted(base + ordinal) ? 0 : unknown;
            }
        });
        return count;
    }

    private void each(Visitor visitor) throws IOException {
        for (int number = 0; number < articles.parts(); number++) {
            Part part = articles.part(number);
            if (part.mayMatch(filter)) {
                each(part.generation(), articles.first(number), visitor);
            }
        }
    }

    private static void each(Generation generation, long base, Visitor visitor) throws IOException {
        generation.sections().announcements().filter(false);
        for (int ordinal = 0; ordinal < generation.articles(); ) {
            Columns columns = generation.sections().columns(ordinal);
            visitor.visit(columns, base);
            ordinal = columns.end();
        }
    }

    private void matches(Columns columns, long base, Action action) throws IOException {
        ColumnSearch search = new ColumnSearch(columns, filter);
        boolean areAllKept = candidates.areAllKept();
        int end = columns.end();
        for (int ordinal = search.next(columns.first(), end); ordinal < end; ordinal = search.next(ordinal + 1, end)) {
            if (areAllKept || candidates.isKept(base + ordinal)) {
                action.accept(ordinal);
            }
        }
    }
}
