package org.qirtas.internal.read;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SearchDeadlineException;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.query.CompiledQuery;
import org.qirtas.internal.query.Query;
import org.qirtas.internal.query.Term;

/** A search for a query among articles that match a filter. For one thread, once. */
public final class QuerySearch {

    /** Articles between looks at the clock. */
    private static final int BETWEEN_CHECKS = 16;

    private final OpenArticles articles;
    private final CompiledQuery query;
    private final ArticleFilter filter;
    private final int threads;
    private final Duration deadline;
    private final long begun = System.nanoTime();

    /** Matchers that no batch is using. */
    private final Queue<ArticleMatcher> free = new ConcurrentLinkedQueue<>();

    /**
     * A search, which begins now.
     *
     * @param threads number of threads
     * @param deadline how long it may take
     */
    public QuerySearch(
            OpenArticles articles, CompiledQuery query, ArticleFilter filter, int threads, Duration deadline) {
        this.articles = articles;
        this.query = query;
        this.filter = filter;
        this.threads = threads;
        this.deadline = deadline;
    }

    /**
     * The articles that may match, in an order, after one of them or -1. Each is compared with the query.
     *
     * @param wanted how many of them match if all goes well
     */
    private SelectedOrdinals candidates(ArticleOrder order, long after, long wanted) {
        if (order == ArticleOrder.ADDED) {
            return added(true, after, wanted);
        }
        if (!articles.mayHaveIndex()) {
            return SelectedOrdinals.of(articles, filter, order, after, Long.MAX_VALUE, OrdinalRange.ALL, true);
        }
        DateRanking ranking = new DateRanking(order == ArticleOrder.NEWEST_FIRST);
        Candidates kept = new Candidates(articles, filter, true);
        DatedSearch search = new DatedSearch(
                articles,
                filter,
                kept,
                ranking,
                generation -> IndexedQuery.ordinals(generation, query.query(), true, true));
        return new SelectedOrdinals(DatedOrder.all(articles, search, after, wanted));
    }

    private SelectedOrdinals added(boolean areRead, long after, long wanted) {
        return articles.mayHaveIndex()
                ? new SelectedOrdinals(indexed(areRead, after + 1, articles.size(), wanted))
                : SelectedOrdinals.of(
                        articles, filter, ArticleOrder.ADDED, after, Long.MAX_VALUE, OrdinalRange.ALL, areRead);
    }

    /** The articles that may match, in the order of adding, after one of them or -1. They are not compared with the query. */
    public SelectedOrdinals possible(long after) {
        return added(false, after, Long.MAX_VALUE);
    }

    private IndexedOrder indexed(boolean areRead, long from, long to, long needed) {
        return new IndexedOrder(articles, filter, query.query(), areRead, from, to, needed);
    }

    /** Number of articles that match. */
    public long count() throws IOException {
        if (!articles.mayHaveIndex()) {
            return count(candidates(ArticleOrder.ADDED, Ordinals.NONE, Long.MAX_VALUE));
        }
        long count = 0;
        for (int part = 0; part < articles.parts(); part++) {
            requireTime();
            count += count(part);
        }
        return count;
    }

    private long count(int part) throws IOException {
        long first = articles.first(part);
        long end = articles.first(part + 1);
        if (!articles.part(part).mayMatch(filter)) {
            return 0;
        }
        IndexedQuery documents = exact(articles.part(part).generation());
        if (documents == null) {
            return count(new SelectedOrdinals(indexed(true, first, end, Long.MAX_VALUE)));
        }
        try {
            boolean areAllKept = filter.equals(ArticleFilter.ALL) && new Candidates(articles, filter).areAllKept();
            return areAllKept
                    ? documents.count()
                    : new SelectedOrdinals(indexed(false, first, end, Long.MAX_VALUE)).count();
        } catch (FormatException e) {
            return count(new SelectedOrdinals(indexed(true, first, end, Long.MAX_VALUE)));
        }
    }

    /** The documents by the index of a generation, if it can tell which articles match. */
    private @Nullable IndexedQuery exact(Generation generation) throws IOException {
        try {
            boolean areColumnsRead = !filter.equals(ArticleFilter.ALL);
            boolean areRead = !IndexedQuery.isExact(query.query());
            IndexedQuery documents = IndexedQuery.of(generation, query.query(), areColumnsRead, areRead);
            return documents != null && documents.isExact() ? documents : null;
        } catch (CorruptArchiveException e) {
            return null;
        }
    }

    /** Number of articles among candidates that match. */
    private long count(SelectedOrdinals candidates) throws IOException {
        long[] count = {0};
        new SearchBatches(candidates, Long.MAX_VALUE).search(threads, batch -> match(batch, List.of()), found -> {
            count[0] += found.size();
            return true;
        });
        return count[0];
    }

    /** The articles that match in an order, after one of them or -1. */
    public List<FoundArticle> ordered(ArticleOrder order, long after, long limit) throws IOException {
        List<FoundArticle> all = new ArrayList<>();
        if (limit > 0) {
            new SearchBatches(candidates(order, after, limit), limit)
                    .search(threads, batch -> match(batch, List.of()), found -> {
                        for (int i = 0; i < found.size() && all.size() < limit; i++) {
                            all.add(new FoundArticle(found.ordinal(i), 0));
                        }
                        return all.size() < limit;
                    });
        }
        return all;
    }

    /**
     * The articles that match best, after one of them or -1.
     *
     * @throws IllegalArgumentException if the article before does not match
     */
    public List<FoundArticle> best(long after, long limit) throws IOException {
        List<Term> scored =
                query.query().required().stream().flatMap(List::stream).toList();
        FoundArticles all = new FoundArticles(scored);
        new SearchBatches(candidates(ArticleOrder.ADDED, Ordinals.NONE, Long.MAX_VALUE), Long.MAX_VALUE)
                .search(threads, batch -> match(batch, scored), found -> {
                    all.addAll(found);
                    return true;
                });
        return ranked(all, scores(all, scored), after, limit);
    }

    private double[] scores(FoundArticles all, List<Term> scored) throws IOException {
        if (!articles.mayHaveIndex()) {
            return all.scores();
        }
        long[] holders = new long[scored.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = scored.size() == 1 && query.query().excluded().isEmpty() ? all.size() : holders(scored.get(i));
        }
        long searched = SelectedOrdinals.of(
                        articles, filter, ArticleOrder.ADDED, Ordinals.NONE, Long.MAX_VALUE, OrdinalRange.ALL, false)
                .count();
        return all.scores(searched, holders);
    }

    /** Number of articles with a term among those that match the filter. */
    private long holders(Term term) throws IOException {
        Term only = new Term(0, term.fields(), term.words(), term.end());
        CompiledQuery alone = new CompiledQuery(new Query(List.of(List.of(only)), List.of()));
        return new QuerySearch(articles, alone, filter, threads, remaining()).count();
    }

    private Duration remaining() {
        Duration left = deadline.minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The best first; of equal ones that added first. */
    private static List<FoundArticle> ranked(FoundArticles all, double[] scores, long after, long limit) {
        int before = after == Ordinals.NONE ? -1 : all.number(after);
        if (after != Ordinals.NONE && before < 0) {
            throw new IllegalArgumentException("article " + after + " does not match, and has no place in the order");
        }
        RankHeap heap = new RankHeap(limit);
        for (int i = 0; i < scores.length; i++) {
            boolean isAfter = before < 0 || scores[i] < scores[before] || (scores[i] == scores[before] && i > before);
            if (isAfter && limit > 0) {
                heap.offer(~Double.doubleToLongBits(scores[i]), i);
            }
        }
        heap.take();
        return IntStream.range(0, heap.size())
                .map(place -> (int) heap.poll())
                .mapToObj(number -> new FoundArticle(all.ordinal(number), scores[number]))
                .toList();
    }

    private FoundArticles match(long[] ordinals, List<Term> scored) throws IOException {
        ArticleMatcher kept = free.poll();
        ArticleMatcher matcher = kept == null ? new ArticleMatcher(query, !scored.isEmpty()) : kept;
        FoundArticles found = new FoundArticles(scored);
        articles.readAll(reader -> {
            match(ordinals, matcher, reader, found);
            return found;
        });
        free.add(matcher);
        return found;
    }

    private void match(long[] ordinals, ArticleMatcher matcher, ArticleReader reader, FoundArticles found)
            throws IOException {
        long first = 0;
        long end = 0;
        for (int i = 0; i < ordinals.length; i++) {
            long ordinal = ordinals[i];
            if (i % BETWEEN_CHECKS == 0) {
                requireTime();
            }
            if (ordinal < first || ordinal >= end) {
                int part = articles.partOf(ordinal);
                first = articles.first(part);
                end = articles.first(part + 1);
                reader.enter(articles.part(part).generation().sections());
            }
            found.add(ordinal, matcher, matcher.matches(reader, (int) (ordinal - first)));
        }
    }

    private void requireTime() throws SearchDeadlineException {
        if (System.nanoTime() - begun > deadline.toNanos()) {
            throw new SearchDeadlineException(deadline);
        }
    }
}
