package org.qirtas.internal.read;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.ColumnSearch;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.Limits;

/**
 * The ordinals that match a filter, ascending. Columns are loaded when they are needed, and never without conditions.
 * Splits at the beginnings of chunks. For one thread.
 */
final class AddedOrder implements Ordinals {

    private final OpenArticles articles;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private final boolean isOfAll;
    private final long end;
    private long next;
    private long left;
    private @Nullable ColumnSearch search;

    /** The first ordinal of the part that is searched. */
    private long base;

    /** Where the columns end that are searched. */
    private long columnsEnd;

    private final FoundAhead ahead = new FoundAhead();

    /** End of the articles without conditions that have been announced. */
    private long announced;

    private int announcedChunks = 1;

    /** The matches in a range of ordinals, up to a limit. */
    AddedOrder(OpenArticles articles, ArticleFilter filter, Candidates candidates, long start, long end, long limit) {
        this.articles = articles;
        this.filter = filter;
        this.end = end;
        this.candidates = candidates;
        isOfAll = filter.equals(ArticleFilter.ALL);
        next = start;
        left = limit;
    }

    @Override
    public long next() throws IOException {
        articles.requireOpen();
        while (next < end && left > 0) {
            long candidate = isOfAll ? nextOfAll() : candidate();
            if (candidate < end) {
                next = candidate + 1;
                if (candidates.isKept(candidate)) {
                    left--;
                    return candidate;
                }
            }
        }
        return NONE;
    }

    /** The next ordinal. The more articles have been read, the more chunks are announced. */
    private long nextOfAll() throws IOException {
        if (next >= announced) {
            announced = Math.min(end, next + (long) announcedChunks * Limits.CHUNK_ARTICLES);
            candidates.announce(
                    LongStream.iterate(next, ordinal -> ordinal < announced, ordinal -> ordinal + Limits.CHUNK_ARTICLES)
                            .toArray());
            announcedChunks = Math.min(Announcements.CHUNKS, 2 * announcedChunks);
        }
        return next;
    }

    /**
     * The next ordinal that matches in the columns, or {@link #end}; {@link #next} is then at the following columns.
     */
    private long candidate() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.take();
        }
        ColumnSearch searching = search;
        if (searching == null || next >= columnsEnd) {
            searching = load();
        }
        if (searching == null) {
            return end;
        }
        long stop = Math.min(end, columnsEnd);
        findAhead(searching, stop);
        if (!ahead.isEmpty()) {
            return ahead.take();
        }
        next = stop;
        return end;
    }

    /** Finds the next matches before an ordinal. */
    private void findAhead(ColumnSearch searching, long stop) throws IOException {
        int last = (int) (stop - base);
        long[] found = IntStream.iterate(
                        searching.next((int) (next - base), last),
                        match -> match < last,
                        match -> searching.next(match + 1, last))
                .limit(Math.min(left, FoundAhead.MAX))
                .mapToLong(match -> base + match)
                .toArray();
        candidates.announce(found);
        ahead.put(found);
    }

    /** A search in the next columns; nothing if the next part has no match. Damaged columns and parts are skipped. */
    private @Nullable ColumnSearch load() throws IOException {
        long ordinal = next;
        int number = articles.partOf(ordinal);
        Part part = articles.part(number);
        search = null;
        next = Math.min(end, articles.first(number + 1));
        if (!part.mayMatch(filter)) {
            return null;
        }
        base = articles.first(number);
        int inside = (int) (ordinal - base);
        LazySections sections = part.generation().sections();
        sections.announcements().filter(candidates.areRead());
        columnsEnd = base + sections.columnsEnd(inside);
        next = Math.min(end, columnsEnd);
        Columns loaded = sections.columns(inside);
        next = ordinal;
        search = new ColumnSearch(loaded, filter);
        return search;
    }

    @Override
    public @Nullable Ordinals split() {
        long middle = chunkStart(next + (end - next) / 2);
        if (left < end - next || middle <= next) {
            return null;
        }
        AddedOrder first = new AddedOrder(articles, filter, candidates, next, middle, Long.MAX_VALUE);
        next = middle;
        ahead.clear();
        announced = 0;
        return first;
    }

    private long chunkStart(long ordinal) {
        if (ordinal >= end) {
            return ordinal;
        }
        long first = articles.first(articles.partOf(ordinal));
        return ordinal - (ordinal - first) % Limits.CHUNK_ARTICLES;
    }

    @Override
    public long atMost() {
        return Math.min(left, end - next);
    }

    @Override
    public boolean isCounted() {
        return isOfAll && candidates.areAllKept();
    }
}
