package org.qirtas.internal.columns;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;

/** A search in columns for the articles that match a filter. Immutable; for any number of threads. */
public final class ColumnSearch {

    private final int first;
    private final ColumnCondition[] conditions;

    /** A search for the articles that match a filter. */
    public ColumnSearch(Columns columns, ArticleFilter filter) {
        first = columns.first();
        conditions = conditions(columns, filter);
    }

    /** The conditions of a filter. The usually most selective ones come first. */
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
        filter.absent().stream().sorted().forEach(field -> conditions.add(absent(columns, field)));
        return conditions.toArray(ColumnCondition[]::new);
    }

    private static ColumnCondition absent(Columns columns, ArticleField field) {
        return switch (field) {
            case SOURCE -> TextCondition.absent(columns.sources());
            case LANGUAGE -> TextCondition.absent(columns.languages());
            case SECTION -> TextCondition.absent(columns.sections());
            case PUBLISHED -> new NoDateCondition(columns.published());
            case UPDATED -> new NoDateCondition(columns.updated());
            case VIEWS -> new NoViewsCondition(columns.viewsPresent());
            default -> throw new IllegalArgumentException(field.name());
        };
    }

    /**
     * The next matching article.
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
        int blocks = (last - 1) / NumberColumn.BLOCK + 1;
        while (index < last) {
            // A search that continues inside a block has found an article there: the block need not be tested again.
            int block = index / NumberColumn.BLOCK;
            block = index % NumberColumn.BLOCK == 0 ? nextBlock(block, blocks) : block;
            if (block == blocks) {
                return end;
            }
            int begin = block * NumberColumn.BLOCK;
            int stop = begin + Math.min(NumberColumn.BLOCK, last - begin);
            int found = nextOfBlock(Math.max(index, begin), stop);
            if (found < stop) {
                return first + found;
            }
            index = stop;
        }
        return end;
    }

    /** The first block, from a given block on, that may hold an article that meets all conditions, or {@code end}. */
    private int nextBlock(int start, int end) {
        int block = conditions[0].nextBlock(start, end);
        int i = 1;
        while (i < conditions.length && block < end) {
            int next = conditions[i].nextBlock(block, end);
            if (next == block) {
                i++;
            } else {
                block = conditions[0].nextBlock(next, end);
                i = 1;
            }
        }
        return block;
    }

    /** The conditions advance each other until all reach the same article. */
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
