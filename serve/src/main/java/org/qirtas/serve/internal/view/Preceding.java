package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Selection;

/**
 * Finds the articles before one in the order of a list, from columns alone. The other order by date has them the other way
 * round, except that articles without a date are last in both.
 */
final class Preceding {

    private static final int FIRST_REACH = 4;

    private final Articles articles;
    private final ArticleFilter filter;
    private final ArticleFilter dated;

    Preceding(Articles articles, Criteria criteria) {
        this.articles = articles;
        filter = criteria.filter();
        dated = criteria.period().isPresent() ? filter : filter.withPublished(null, ArticleDate.MAX);
    }

    /** The ordinals of the articles before one, the nearest first, up to a number. */
    long[] of(long ordinal, ArticleOrder order, int count) throws IOException {
        return switch (order) {
            case NEWEST_FIRST -> byDate(ordinal, ArticleOrder.OLDEST_FIRST, count);
            case OLDEST_FIRST -> byDate(ordinal, ArticleOrder.NEWEST_FIRST, count);
            default -> added(ordinal, count);
        };
    }

    private long[] byDate(long ordinal, ArticleOrder reversed, int count) {
        if (isDated(ordinal)) {
            return articles.select(dated)
                    .order(reversed)
                    .after(ordinal)
                    .limit(count)
                    .ordinals()
                    .toArray();
        }
        long[] undated = articles.select(filter)
                .order(reversed)
                .after(ordinal)
                .limit(count)
                .ordinals()
                .toArray();
        long[] others = articles.select(dated)
                .order(reversed)
                .limit(count - undated.length)
                .ordinals()
                .toArray();
        long[] all = Arrays.copyOf(undated, undated.length + others.length);
        System.arraycopy(others, 0, all, undated.length, others.length);
        return all;
    }

    private boolean isDated(long ordinal) {
        Selection all = articles.select(ArticleFilter.ALL.withPublished(null, ArticleDate.MAX));
        Selection from = ordinal == 0 ? all : all.after(ordinal - 1);
        return from.limit(1).ordinals().anyMatch(found -> found == ordinal);
    }

    /** It looks further and further back. */
    private long[] added(long ordinal, int count) {
        Selection all = articles.select(filter);
        for (long reach = (long) FIRST_REACH * count; ; reach *= FIRST_REACH) {
            long start = Math.max(0, ordinal - reach);
            Selection some = start == 0 ? all : all.after(start - 1);
            long[] found = some.ordinals().takeWhile(each -> each < ordinal).toArray();
            if (found.length >= count || start == 0) {
                return reversed(Arrays.copyOfRange(found, Math.max(0, found.length - count), found.length));
            }
        }
    }

    static long[] reversed(long[] ordinals) {
        long[] reversed = new long[ordinals.length];
        for (int i = 0; i < ordinals.length; i++) {
            reversed[i] = ordinals[ordinals.length - 1 - i];
        }
        return reversed;
    }
}
