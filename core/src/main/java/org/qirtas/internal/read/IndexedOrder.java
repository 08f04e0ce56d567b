package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.query.Query;

/**
 * The ordinals of articles that match a filter and may match a query, in the order of adding. Parts without a search
 * index, or with a damaged one, give all that match the filter. For one thread.
 */
final class IndexedOrder implements Ordinals {

    private final OpenArticles articles;
    private final ArticleFilter filter;
    private final Query query;
    private final boolean areRead;
    private final Candidates candidates;
    private final FoundAhead ahead;
    private final long to;
    private long position;

    /** The ordinals of a part by its index, the next of them, and where they end. */
    private BitSet indexed = new BitSet();

    private int next = -1;
    private int end;
    private long base;
    private @Nullable LazySections sections;
    private @Nullable ColumnSearch search;
    private long columnsEnd;

    /** The ordinals of a part without an index. */
    private @Nullable Ordinals others;

    /**
     * The matches in a range of ordinals.
     *
     * @param areRead whether their articles are read
     * @param needed how many of them are probably needed
     */
    IndexedOrder(
            OpenArticles articles,
            ArticleFilter filter,
            Query query,
            boolean areRead,
            long from,
            long to,
            long needed) {
        this.articles = articles;
        this.filter = filter;
        this.query = query;
        this.areRead = areRead;
        candidates = new Candidates(articles, filter, areRead);
        ahead = new FoundAhead(needed);
        position = from;
        this.to = to;
    }

    @Override
    public long next() throws IOException {
        articles.requireOpen();
        while (true) {
            long found = candidate();
            if (found == NONE || others != null || candidates.isKept(found)) {
                return found;
            }
        }
    }

    private long candidate() throws IOException {
        while (true) {
            if (!ahead.isEmpty()) {
                return ahead.take();
            }
            if (others != null) {
                long found = others.next();
                if (found != NONE) {
                    return found;
                }
                others = null;
            } else if (next >= 0) {
                findAhead();
            } else if (position >= to) {
                return NONE;
            } else {
                load();
            }
        }
    }

    /** Begins a part. */
    private void load() throws IOException {
        int number = articles.partOf(position);
        Part part = articles.part(number);
        base = articles.first(number);
        long from = position;
        long end = Math.min(to, articles.first(number + 1));
        position = end;
        if (!part.mayMatch(filter)) {
            return;
        }
        Generation generation = part.generation();
        BitSet found = IndexedQuery.ordinals(generation, query, !filter.equals(ArticleFilter.ALL), areRead);
        if (found == null) {
            others = new AddedOrder(articles, filter, candidates, from, end, Long.MAX_VALUE);
            return;
        }
        sections = generation.sections();
        search = null;
        columnsEnd = base;
        indexed = found;
        this.end = (int) (end - base);
        next = nextIndexed((int) (from - base));
    }

    private int nextIndexed(int from) {
        int found = indexed.nextSetBit(from);
        return found < end ? found : -1;
    }

    /** Finds the next matches of the filter. */
    private void findAhead() throws IOException {
        long[] found = new long[ahead.next()];
        int size = 0;
        for (; size < found.length && next >= 0; next = nextIndexed(next + 1)) {
            if (matches(next)) {
                found[size++] = base + next;
            }
        }
        long[] kept = Arrays.copyOf(found, size);
        candidates.announce(kept);
        ahead.put(kept);
    }

    private boolean matches(int inside) throws IOException {
        if (filter.equals(ArticleFilter.ALL)) {
            return true;
        }
        ColumnSearch searching = search;
        if (searching == null || inside >= columnsEnd) {
            LazySections loaded = Objects.requireNonNull(sections);
            Columns columns = loaded.columns(inside);
            columnsEnd = columns.end();
            searching = new ColumnSearch(columns, filter);
            search = searching;
        }
        return searching.next(inside, inside + 1) == inside;
    }

    @Override
    public @Nullable Ordinals split() {
        return null;
    }

    @Override
    public long atMost() {
        return articles.size();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}
