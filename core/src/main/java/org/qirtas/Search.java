package org.qirtas;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.qirtas.internal.query.CompiledQuery;
import org.qirtas.internal.query.PartQuery;
import org.qirtas.internal.query.QueryParser;
import org.qirtas.internal.query.TermFinder;
import org.qirtas.internal.read.FoundArticle;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.QuerySearch;

/**
 * A search for words in the titles, authors, tags, leads and bodies of articles. Deleted and redacted articles are not
 * found. Immutable; safe for any number of threads.
 *
 * <pre>{@code
 * Search search = archive.search("وزير OR minister \"oil price\" -sport title:bud*")
 *         .filter(ArticleFilter.ALL.withLanguages("ar"))
 *         .order(SearchOrder.NEWEST)
 *         .limit(20)
 *         .threads(4)
 *         .deadline(Duration.ofSeconds(2));
 * List<Hit> page = search.hits();
 * List<Hit> next = page.isEmpty() ? page : search.after(page.get(page.size() - 1).ordinal()).hits();
 * System.out.println(search.count() + " articles: " + Arrays.toString(search.ordinals().toArray()) + next.size());
 * }</pre>
 *
 * <p>A query has terms with blanks between them. An article matches if it has them all.
 *
 * <ul>
 *   <li>{@code word}: a word that is the same when folded. Case, accents, vowel signs, and the forms of alef, ya, kaf and
 *       hamza do not matter; the document {@code docs/format/folding.md} has the rules. A word of at least three Arabic letters
 *       is also found after one-letter prepositions and conjunctions and after the article, and a query with the article finds
 *       the word without it.
 *   <li>{@code "several words"}: words that follow each other in one text, exactly these.
 *   <li>{@code word*}: words that begin so.
 *   <li>{@code a OR b}: one of them. {@code x a OR b} has {@code x}, and {@code a} or {@code b}.
 *   <li>{@code -term}: an article with this term does not match.
 *   <li>{@code title:}, {@code author:}, {@code tag:}, {@code lead:} or {@code body:} before a term: in this field only.
 * </ul>
 *
 * <p>A term that is several words by the rules, such as {@code U.S.} or any word of Chinese, is a phrase of them.
 *
 * <p>Every method that returns a result goes over the compressed texts anew, without decoding them: over all texts, or
 * over those to which a {@linkplain SearchIndex search index} leads. An index changes the time and not the result. Every
 * hit is compared with the query. {@link #count} believes the index where that knows the answer: for single words and
 * beginnings of words in any field. A damaged article fails the search if it is read, which it may be whenever it may match.
 * A damaged index is not used.
 *
 * <p>The {@linkplain SearchOrder#BEST best} articles have the most places of the rarest terms for their length. The score is
 * BM25F with k1 = 1.2, b = 0.75, a weight of 3 for the title, and 1,024 units of UTF-16 in place of the mean length, so that
 * it depends on other articles only by how many have a term.
 */
public final class Search {

    private static final long FROM_START = -1;
    private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private final OpenArticles opened;
    private final CompiledQuery query;
    private final Options options;

    /** What is asked for. */
    private record Options(
            ArticleFilter filter, SearchOrder order, long after, long limit, int threads, Duration deadline) {}

    private Search(OpenArticles opened, CompiledQuery query, Options options) {
        this.opened = opened;
        this.query = query;
        this.options = options;
    }

    static Search of(OpenArticles opened, String query) {
        Options all = new Options(ArticleFilter.ALL, SearchOrder.BEST, FROM_START, Long.MAX_VALUE, 1, FOREVER);
        return new Search(opened, new CompiledQuery(QueryParser.parse(query)), all);
    }

    /**
     * A query for articles that have a text somewhere in a field. All of them match it. Others may match as well, because
     * the words of a query are folded, and because the first and last word of the text may be incomplete: of the first one
     * nothing is known, and of the last one the beginning. A blank before or after the text says that a word begins or
     * ends there, as it does where a field does.
     *
     * <pre>{@code
     * Optional<String> query = Search.forPart(ArticleField.BODY, "ister of foreign aff"); // body:.of.foreign.aff*
     * LongStream some = query.isEmpty() ? archive.select(ArticleFilter.ALL).ordinals() : archive.search(query.get()).candidates();
     * }</pre>
     *
     * @param field the field
     * @param part the text, in which no unit of UTF-16 is folded
     * @return the query, or nothing if the text has no word that is known, or if the field is not searched
     */
    public static Optional<String> forPart(ArticleField field, String part) {
        return PartQuery.of(Objects.requireNonNull(field, "field"), Objects.requireNonNull(part, "part"));
    }

    private Search with(
            ArticleFilter filter, SearchOrder order, long after, long limit, int threads, Duration deadline) {
        return new Search(opened, query, new Options(filter, order, after, limit, threads, deadline));
    }

    /**
     * This search among the articles that match a filter.
     *
     * @param value the filter; the default is {@link ArticleFilter#ALL}
     * @return a copy
     */
    public Search filter(ArticleFilter value) {
        Objects.requireNonNull(value, "value");
        return with(value, options.order, options.after, options.limit, options.threads, options.deadline);
    }

    /**
     * This search with an order.
     *
     * @param value the order; the default is {@link SearchOrder#BEST}
     * @return a copy
     */
    public Search order(SearchOrder value) {
        Objects.requireNonNull(value, "value");
        return with(options.filter, value, options.after, options.limit, options.threads, options.deadline);
    }

    /**
     * This search with only the hits after a given article. To get the next page, give the last hit of the current page.
     * The order {@link SearchOrder#BEST} computes all scores anew for each page.
     *
     * @param ordinal position of the article. In the order {@link SearchOrder#BEST} it must be a hit; in other orders it
     *     need not match
     * @return a copy
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link Articles#size()}
     */
    public Search after(long ordinal) {
        long last = Objects.checkIndex(ordinal, opened.size());
        return with(options.filter, options.order, last, options.limit, options.threads, options.deadline);
    }

    /**
     * This search with a maximum number of hits. The fewer are needed, the sooner an order by date or by ordinal ends.
     *
     * @param hits the maximum number of hits; the default is all
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public Search limit(long hits) {
        if (hits < 0) {
            throw new IllegalArgumentException("a limit of " + hits + " hits");
        }
        return with(options.filter, options.order, options.after, hits, options.threads, options.deadline);
    }

    /**
     * This search on several threads. They are started for each result, and have ended when it is there.
     *
     * @param count number of threads; the default is 1, the caller's own
     * @return a copy
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Search threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " threads");
        }
        return with(options.filter, options.order, options.after, options.limit, count, options.deadline);
    }

    /**
     * This search with a maximum time for each result. A search that takes longer throws {@link SearchDeadlineException}.
     *
     * @param value the time; there is none by default
     * @return a copy
     * @throws IllegalArgumentException if the time is negative
     */
    public Search deadline(Duration value) {
        if (Objects.requireNonNull(value, "value").isNegative()) {
            throw new IllegalArgumentException("a deadline of " + value);
        }
        Duration time = value.compareTo(FOREVER) < 0 ? value : FOREVER;
        return with(options.filter, options.order, options.after, options.limit, options.threads, time);
    }

    /**
     * The articles that match, in the order of this search, after the given article and up to the limit.
     *
     * @return a new list
     * @throws IllegalArgumentException if the order is {@link SearchOrder#BEST}, and the given article is no hit
     * @throws SearchDeadlineException if the search takes too long
     * @throws CorruptArchiveException if an article or a column that may decide is damaged
     * @throws IOException if reading fails
     */
    public List<Hit> hits() throws IOException {
        TermFinder finder = new TermFinder(query.query());
        return found().stream().map(each -> new Hit(opened, finder, each)).toList();
    }

    /**
     * The ordinals of {@link #hits()}.
     *
     * @return a stream
     * @throws IllegalArgumentException if the order is {@link SearchOrder#BEST}, and the given article is no hit
     * @throws SearchDeadlineException if the search takes too long
     * @throws CorruptArchiveException if an article or a column that may decide is damaged
     * @throws IOException if reading fails
     */
    public LongStream ordinals() throws IOException {
        return found().stream().mapToLong(FoundArticle::ordinal);
    }

    private List<FoundArticle> found() throws IOException {
        QuerySearch search = begin();
        return switch (options.order) {
            case BEST -> search.best(options.after, options.limit);
            case NEWEST -> search.ordered(ArticleOrder.NEWEST_FIRST, options.after, options.limit);
            case OLDEST -> search.ordered(ArticleOrder.OLDEST_FIRST, options.after, options.limit);
            case ADDED -> search.ordered(ArticleOrder.ADDED, options.after, options.limit);
        };
    }

    /**
     * Number of all articles that match query and filter. Order, limit and the article before do not matter.
     *
     * @return the exact number, at least 0
     * @throws SearchDeadlineException if the search takes too long
     * @throws CorruptArchiveException if an article or a column that may decide is damaged
     * @throws IOException if reading fails
     */
    public long count() throws IOException {
        return begin().count();
    }

    /**
     * The ordinals of articles that may match query and filter, ascending, after the given article. All that match are
     * among them. No article is compared with the query: search indexes decide, and where there is none every article
     * may match. Order and limit do not matter.
     *
     * <pre>{@code
     * long most = archive.search("flood").candidates().count();
     * }</pre>
     *
     * @return a lazy stream, which throws {@link java.io.UncheckedIOException} if reading fails
     */
    public LongStream candidates() {
        return StreamSupport.longStream(begin().possible(options.after), false);
    }

    private QuerySearch begin() {
        opened.requireOpen();
        return new QuerySearch(opened, query, options.filter, options.threads, options.deadline);
    }
}
