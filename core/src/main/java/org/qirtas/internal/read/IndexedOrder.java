package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.bytes.FormatException;
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
    private final Purpose purpose;
    private final Candidates candidates;
    private final FoundAhead ahead;
    private final long to;
    private long position;

    /** The ordinals of a part by its index, and how many of them were passed. */
    private int[] indexed = {};

    private int passed;
    private long base;
    private @Nullable LazySections sections;
    private @Nullable ColumnSearch search;
    private long columnsEnd;

    /** The ordinals of a part without an index. */
    private @Nullable Ordinals others;

    /** What becomes of the ordinals. */
    enum Purpose {
        /** They are counted. */
        COUNTED,

        /** Their articles are read in this order. */
        READ,

        /** Their dates are looked up, and some of their articles are read in another order. */
        RANKED
    }

    /**
     * The matches in a range of ordinals.
     *
     * @param needed how many of them are probably needed
     */
    IndexedOrder(
            OpenArticles articles,
            ArticleFilter filter,
            Query query,
            Purpose purpose,
            long from,
            long to,
            long needed) {
        this.articles = articles;
        this.filter = filter;
        this.query = query;
        this.purpose = purpose;
        candidates = new Candidates(articles, filter, purpose == Purpose.READ);
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
            } else if (passed < indexed.length) {
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
        int[] found = ordinals(generation);
        if (found == null) {
            others = new AddedOrder(articles, filter, candidates, from, end, Long.MAX_VALUE);
            return;
        }
        sections = generation.sections();
        search = null;
        columnsEnd = base;
        indexed = Arrays.copyOf(found, index(found, end - base));
        passed = index(found, from - base);
    }

    /** Number of ordinals before one of them. */
    private static int index(int[] ordinals, long inside) {
        int found = Arrays.binarySearch(ordinals, (int) inside);
        return found < 0 ? -found - 1 : found;
    }

    /** The ordinals that may match, or nothing if the generation has no index that can be read. */
    private int @Nullable [] ordinals(Generation generation) throws IOException {
        try {
            boolean areColumnsRead = purpose == Purpose.RANKED || !filter.equals(ArticleFilter.ALL);
            IndexedQuery documents = IndexedQuery.of(generation, query, areColumnsRead, purpose != Purpose.COUNTED);
            return documents == null ? null : documents.ordinals(generation.articles());
        } catch (CorruptArchiveException | FormatException e) {
            return null;
        }
    }

    /** Finds the next matches of the filter. */
    private void findAhead() throws IOException {
        long[] found = new long[Math.min(ahead.next(), indexed.length - passed)];
        int size = 0;
        while (size < found.length && passed < indexed.length) {
            int inside = indexed[passed++];
            if (matches(inside)) {
                found[size++] = base + inside;
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
