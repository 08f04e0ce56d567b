package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.qirtas.internal.read.Comparison;
import org.qirtas.internal.read.FilteredColumns;
import org.qirtas.internal.read.KeyLookup;
import org.qirtas.internal.read.OpenArticles;

/**
 * Articles to read: those of an {@link Archive} or of an {@link ArchiveSet}. Safe for any number of threads at once.
 *
 * <p>Each article has an ordinal, its position in the order of adding. Ordinals run from 0, inclusive, to {@link
 * #size()}, exclusive. Each version of an article has its own ordinal. Deleted and redacted articles keep their ordinals:
 * keys, selections and counts do not find them. {@link #article(long)} still reads a deleted article.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}.
 *
 * <pre>{@code
 * try (Articles articles = Archive.open(Path.of("news.qrt"))) {
 *     System.out.println(articles.size() + " articles, " + (articles.size() - articles.liveSize()) + " of them deleted or redacted");
 *     Optional<Article> article = articles.get("62315");
 *     List<Article> versions = articles.versions("62315");
 *     long[] positions = articles.ordinals("62315").toArray();
 *     Map<String, Article> some = articles.getAll(List.of("62315", "62316"));
 *     if (!articles.contains("62317")) {
 *         System.out.println(articles.headline(articles.size() - 1).title() + ": " + articles.article(0).body()
 *                 + (articles.isDeleted(0) ? " (deleted)" : ""));
 *     }
 *     ArticleFilter arabic = ArticleFilter.ALL.withLanguages("ar");
 *     articles.headlines(arabic).forEach(System.out::println);
 *     long characters = articles.stream(arabic).mapToLong(each -> each.body().length()).sum();
 *     for (ValueCount month : articles.counts(Grouping.MONTH, arabic)) {
 *         System.out.println(month.value() + ": " + month.count() + " of " + articles.count(arabic));
 *     }
 *     long withUrl = articles.stream().parallel().filter(each -> each.url() != null).count();
 * }
 * }</pre>
 */
public abstract sealed class Articles implements Iterable<Article>, Closeable permits Archive, ArchiveSet {

    private final OpenArticles articles;
    private final KeyLookup keys;

    Articles(OpenArticles articles) {
        this.articles = articles;
        keys = new KeyLookup(articles);
    }

    /**
     * Number of ordinals. All versions, deleted and redacted articles count.
     *
     * @return the number, at least 0
     */
    public long size() {
        return articles().size();
    }

    /**
     * Number of articles that can be found. All versions count; deleted and redacted articles do not.
     *
     * @return the number, at most {@link #size()}
     */
    public long liveSize() {
        return articles().liveSize();
    }

    /**
     * Finds an article by its {@linkplain Article#key() key}: its id, or its url if it has no id, or its content hash
     * if it has neither. Digits of any script equal the corresponding ASCII digits. Invisible marks, such as U+200F and
     * U+FEFF, and surrounding blanks are ignored. If an article has several versions, the one added last is returned.
     *
     * @param key the key
     * @return the article, or nothing
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    public Optional<Article> get(String key) throws IOException {
        return keys().newest(Objects.requireNonNull(key, "key"));
    }

    /**
     * Finds articles by key, as {@link #get(String)} does. They are read in the order of the file.
     *
     * @param keys the keys
     * @return a new map from each key that was found to its article, in the order of the keys
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    public Map<String, Article> getAll(Collection<String> keys) throws IOException {
        Objects.requireNonNull(keys, "keys").forEach(key -> Objects.requireNonNull(key, "key"));
        return keys().newest(keys);
    }

    /**
     * Whether {@link #get(String)} finds an article. The body of the article is decoded only if it has neither id nor
     * url.
     *
     * @param key the key
     * @return whether an article has the key
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    public boolean contains(String key) throws IOException {
        return keys().contains(Objects.requireNonNull(key, "key"));
    }

    /**
     * Finds all versions of an article by its key. Keys match as in {@link #get(String)}.
     *
     * @param key the key
     * @return the versions in the order of adding, possibly none
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    public List<Article> versions(String key) throws IOException {
        return new ArrayList<>(
                keys().versions(Objects.requireNonNull(key, "key")).values());
    }

    /**
     * Finds the ordinals of all versions of an article by its key. Keys match as in {@link #get(String)}. Of an article
     * with id or url no body is decoded.
     *
     * @param key the key
     * @return the ordinals in the order of adding, possibly none
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    public LongStream ordinals(String key) throws IOException {
        return keys().ordinals(Objects.requireNonNull(key, "key"));
    }

    /**
     * Whether an article was deleted. It is still there, unlike a redacted one, but only ordinals find it.
     *
     * @param ordinal position of the article, from 0
     * @return true if it was deleted
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link #size()}
     * @throws CorruptArchiveException if the list of deleted articles is damaged
     * @throws IOException if reading fails
     */
    public boolean isDeleted(long ordinal) throws IOException {
        return articles().isDeleted(Objects.checkIndex(ordinal, size()));
    }

    /**
     * The article at an ordinal.
     *
     * @param ordinal position in the order of adding, from 0
     * @return the article
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link #size()}
     * @throws RedactedArticleException if the article was redacted
     * @throws CorruptArchiveException if the article is damaged
     * @throws IOException if reading fails
     */
    public Article article(long ordinal) throws IOException {
        return articles().article(index(ordinal));
    }

    /**
     * The headline of the article at an ordinal. The body is not decoded, except that of an article with neither id nor
     * url, because its {@linkplain Headline#key() key} is a hash of the whole content.
     *
     * @param ordinal position in the order of adding, from 0
     * @return the headline
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link #size()}
     * @throws RedactedArticleException if the article was redacted
     * @throws CorruptArchiveException if the article is damaged
     * @throws IOException if reading fails
     */
    public Headline headline(long ordinal) throws IOException {
        return Headline.read(articles(), index(ordinal));
    }

    private long index(long ordinal) {
        return Objects.checkIndex(ordinal, articles.size());
    }

    /**
     * Selects the articles that match a filter. A selection can be ordered, paged, read and counted.
     *
     * @param filter the conditions
     * @return a selection of all matching articles in the order of adding
     */
    public Selection select(ArticleFilter filter) {
        return Selection.of(articles(), filter);
    }

    /**
     * Searches for words in the texts of all articles. The result can be filtered, ordered, paged and counted.
     *
     * @param query the words; {@link Search} describes what can stand there
     * @return a search for all articles that match, the best first
     * @throws QueryException if the query cannot be understood
     */
    public Search search(String query) {
        return Search.of(articles(), Objects.requireNonNull(query, "query"));
    }

    /**
     * Counts articles by source, language, section or period, without reading any.
     *
     * @param grouping the property by which articles are counted
     * @param filter conditions on the articles that are counted
     * @return each value with the number of its articles. Texts are in descending order of that number, and then in the
     *     order of {@link String#compareTo}; periods are in the order of time. Articles without a value come last
     * @throws CorruptArchiveException if what decides is damaged
     * @throws IOException if reading fails
     */
    public List<ValueCount> counts(Grouping grouping, ArticleFilter filter) throws IOException {
        Objects.requireNonNull(grouping, "grouping");
        return new FilteredColumns(articles(), Objects.requireNonNull(filter, "filter")).counts(grouping);
    }

    /**
     * Counts the articles that match a filter. Short for {@link Selection#count()}.
     *
     * @param filter the conditions
     * @return the number, at least 0
     * @throws CorruptArchiveException if what decides is damaged
     * @throws IOException if reading fails
     */
    public long count(ArticleFilter filter) throws IOException {
        return select(filter).count();
    }

    /**
     * All articles in the order of adding, without the redacted ones.
     *
     * @return an iterator for one thread. It throws {@link java.io.UncheckedIOException} where {@link #article(long)}
     *     throws {@code IOException}; after a damaged article it can continue with the next
     */
    @Override
    public Iterator<Article> iterator() {
        return select(ArticleFilter.ALL).iterator();
    }

    /**
     * All articles in the order of adding, without the redacted ones. Errors are thrown as {@link Selection} describes.
     *
     * @return a sequential stream, which can be made parallel
     */
    public Stream<Article> stream() {
        return stream(ArticleFilter.ALL);
    }

    /**
     * The articles that match a filter, in the order of adding. Short for {@link Selection#articles()}.
     *
     * @param filter the conditions
     * @return a sequential stream, which can be made parallel
     */
    public Stream<Article> stream(ArticleFilter filter) {
        return select(filter).articles();
    }

    /**
     * The headlines of the articles that match a filter, in the order of adding. Short for {@link
     * Selection#headlines()}.
     *
     * @param filter the conditions
     * @return a sequential stream, which can be made parallel
     */
    public Stream<Headline> headlines(ArticleFilter filter) {
        return select(filter).headlines();
    }

    /**
     * Number of dates whose wording was not understood. Counted are dates of {@linkplain Article#published()
     * publication} and of the {@linkplain Article#updated() last change} that have no instant; no range of dates finds
     * them. Deleted articles do not count. No article is read.
     *
     * @return the number, at least 0
     * @throws CorruptArchiveException if a column is damaged
     * @throws IOException if reading fails
     */
    public long unknownDates() throws IOException {
        return new FilteredColumns(articles(), ArticleFilter.ALL).unknownDates();
    }

    /**
     * Compares these articles with older ones by their keys: first all that were added or changed, then all that were
     * removed, each in the order of adding. The versions added last count; deleted and redacted articles do not. Every
     * article is read, and the memory it takes does not depend on their number.
     *
     * @param older the older articles
     * @param receiver receives the differences, none if the articles are equal
     * @throws CorruptArchiveException if an article is damaged
     * @throws IOException if reading fails
     */
    public void compare(Articles older, Consumer<Difference> receiver) throws IOException {
        Objects.requireNonNull(older, "older");
        Objects.requireNonNull(receiver, "receiver");
        new Comparison(older.articles(), articles()).run(receiver);
    }

    /** The lookup of articles by key. */
    KeyLookup keys() {
        articles.requireOpen();
        return keys;
    }

    /** The articles, which are open. */
    OpenArticles articles() {
        articles.requireOpen();
        return articles;
    }

    /** Closes the articles and their files. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        articles.close();
    }
}
