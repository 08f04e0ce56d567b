package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.columns.RankedSearch;

/**
 * The ordinals that match a filter, in an order by date of publication. All columns are searched when the first ordinal
 * is requested. For one thread.
 */
final class DatedOrder implements Ordinals {

    private final OpenArticles articles;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private final DateRanking ranking;
    private final long after;
    private final DateRanks ranks;
    private long position;

    /** The first ordinal of the part that is searched. */
    private long base;

    private @Nullable Columns columns;
    private @Nullable RankedSearch search;
    private boolean isBegun;

    /** The matches after an article, or all of them after {@link #NONE}, up to a limit. */
    DatedOrder(
            OpenArticles articles,
            ArticleFilter filter,
            Candidates candidates,
            DateRanking ranking,
            long after,
            long limit) {
        this.articles = articles;
        this.filter = filter;
        this.ranking = ranking;
        this.after = after;
        this.candidates = candidates;
        ranks = new DateRanks(candidates, ranking, after, limit, limit);
        if (limit == 0) {
            ranks.take();
        }
    }

    @Override
    public long next() throws IOException {
        articles.requireOpen();
        if (!ranks.isTaking()) {
            begin();
            search();
            ranks.take();
        }
        return ranks.next();
    }

    /** Without the date of the previous article the beginning is unknown. */
    private void begin() throws IOException {
        if (isBegun) {
            return;
        }
        isBegun = true;
        position = NONE;
        if (after != NONE) {
            int inside = articles.inside(after);
            ranks.setAfterKey(ranking.key(articles.generation(after).sections().columns(inside), inside));
        }
        position = ranking.isNewestFirst() ? articles.size() - 1 : 0;
    }

    private void search() throws IOException {
        while (search != null || isInside(position)) {
            Columns current = columns;
            if (search == null || current == null) {
                load();
            } else {
                int found = search.next(ranks.bound());
                if (found == RankedSearch.NONE) {
                    search = null;
                } else {
                    offer(current, found);
                }
            }
        }
    }

    private boolean isInside(long ordinal) {
        return ordinal >= 0 && ordinal < articles.size();
    }

    /**
     * Begins to search the columns at the position, unless their part has no match that ranks early enough. The position advances to the next
     * columns or the next part even if these are damaged.
     */
    private void load() throws IOException {
        int number = articles.partOf(position);
        Part part = articles.part(number);
        base = articles.first(number);
        int inside = (int) (position - base);
        boolean isNewestFirst = ranking.isNewestFirst();
        position = isNewestFirst ? base - 1 : articles.first(number + 1);
        if (part.mayMatch(filter) && part.mayRank(ranking, ranks.afterKey(), ranks.bound())) {
            LazySections sections = part.generation().sections();
            sections.announcements().filter(candidates.areRead());
            position = base + (isNewestFirst ? sections.columnsStart(inside) - 1 : sections.columnsEnd(inside));
            Columns loaded = sections.columns(inside);
            columns = loaded;
            search = new RankedSearch(loaded, filter, ranking, ranks.afterKey());
        }
    }

    private void offer(Columns current, int inside) throws IOException {
        long key = ranking.key(current, inside);
        long ordinal = base + inside;
        if (ranks.isAfter(key, ordinal) && key <= ranks.bound() && candidates.isKept(ordinal)) {
            ranks.offer(key, ordinal);
        }
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return ranks.isTaking() ? ranks.size() : articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}
