package org.qirtas.internal.columns;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.ArticleFilter;

/** A search in columns for the articles that a filter lets through. Immutable; for any number of threads. */
public final class ColumnSearch {

    private final int first;
    private final ColumnCondition[] conditions;

    /** A search for what a filter lets through. */
    public ColumnSearch(Columns columns, ArticleFilter filter) {
        first = columns.first();
        conditions = conditions(columns, filter);
    }

    /** The conditions of a filter; what usually lets the fewest articles through comes first. */
    private static ColumnCondition[] conditions(Columns columns, ArticleFilter filter) {
        List<ColumnCondition> conditions = new ArrayList<>();
        if (filter.sources() != null) {
            conditions.add(new TextCondition(columns.sources(), filter.sources()));
        }
        if (filter.publishedFrom() != null || filter.publishedTo() != null) {
            conditions.add(new DateCondition(columns.published(), filter.publishedFrom(), filter.publishedTo()));
        }
        if (filter.updatedFrom() != null || filter.updatedTo() != null) {
            conditions.add(new DateCondition(columns.updated(), filter.updatedFrom(), filter.updatedTo()));
        }
        if (filter.sections() != null) {
            conditions.add(new TextCondition(columns.sections(), filter.sections()));
        }
        if (filter.languages() != null) {
            conditions.add(new TextCondition(columns.languages(), filter.languages()));
        }
        if (filter.minViews() != null || filter.maxViews() != null) {
            conditions.add(new ViewsCondition(columns, filter.minViews(), filter.maxViews()));
        }
        return conditions.toArray(ColumnCondition[]::new);
    }

    /**
     * The next article that is let through.
     *
     * @param start ordinal from which to search, at least the first of the columns
     * @param end ordinal before which to stop, at most the end of the columns
     * @return its ordinal, or {@code end} if there is none
     */
    public int next(int start, int end) {
        if (conditions.length == 0) {
            return Math.min(start, end);
        }
        int index = start - first;
        int last = end - first;
        while (index < last) {
            int block = index / NumberColumn.BLOCK;
            int stop = Math.min(last, (block + 1) * NumberColumn.BLOCK);
            int found = mayHold(block) ? nextOfBlock(index, stop) : stop;
            if (found < stop) {
                return first + found;
            }
            index = stop;
        }
        return end;
    }

    private boolean mayHold(int block) {
        for (ColumnCondition condition : conditions) {
            if (!condition.mayHold(block)) {
                return false;
            }
        }
        return true;
    }

    /** The conditions lead each other on until all come to the same article. */
    private int nextOfBlock(int start, int end) {
        int index = conditions[0].next(start, end);
        int i = 1;
        while (i < conditions.length && index < end) {
            int next = conditions[i].next(index, end);
            if (next == index) {
                i++;
            } else {
                index = next < end ? conditions[0].next(next, end) : end;
                i = 1;
            }
        }
        return index;
    }
}
