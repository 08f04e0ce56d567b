package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Articles to read: those of an {@link Archive}. For any number of threads at once.
 *
 * <p>Each article has an ordinal, its position in the order of adding. Ordinals run from 0 to {@link #size()}; several
 * versions of an article have one each, and so have articles that were redacted.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}.
 *
 * <pre>{@code
 * try (Articles articles = Archive.open(Path.of("news.qrt"))) {
 *     System.out.println(articles.size() + " articles, " + (articles.size() - articles.liveSize()) + " of them redacted");
 *     Optional<Article> article = articles.get("62315");
 *     List<Article> versions = articles.versions("62315");
 *     Map<String, Article> some = articles.getAll(List.of("62315", "62316"));
 *     if (!articles.contains("62317")) {
 *         System.out.println(articles.headline(articles.size() - 1).title() + ": " + articles.article(0).body());
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
public sealed interface Articles extends Iterable<Article>, Closeable permits Archive {

    /**
     * Number of ordinals: all versions count, and redacted articles too.
     *
     * @return the number, at least 0
     */
    long size();

    /**
     * Number of articles that can be read: all versions count, redacted articles do not.
     *
     * @return the number, at most {@link #size()}
     */
    long liveSize();

    /**
     * Finds an article by its {@linkplain Article#key() key}: its id, or without one its url, or without both its
     * content hash. Digits of all scripts count as the ASCII digits that they stand for; marks that cannot be seen, such
     * as U+200F and U+FEFF, and blanks around a key do not count. Of several versions the one added last is returned.
     *
     * @param key the key
     * @return the article, or nothing
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    Optional<Article> get(String key) throws IOException;

    /**
     * Finds articles by key, as {@link #get(String)} does. They are read in the order in which they lie in the file.
     *
     * @param keys the keys
     * @return the articles that were found under their keys, in the order of the keys; a new map
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    Map<String, Article> getAll(Collection<String> keys) throws IOException;

    /**
     * Whether {@link #get(String)} finds an article. Its body is not decoded, unless it has neither id nor url.
     *
     * @param key the key
     * @return whether an article has it
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    boolean contains(String key) throws IOException;

    /**
     * Finds all versions of an article by its key, as {@link #get(String)}.
     *
     * @param key the key
     * @return the versions in the order of adding, possibly none
     * @throws CorruptArchiveException if what is needed to answer is damaged
     * @throws IOException if reading fails
     */
    List<Article> versions(String key) throws IOException;

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
    Article article(long ordinal) throws IOException;

    /**
     * The headline of the article at an ordinal, read without decoding its body. The body of an article with neither id
     * nor url is read all the same, for its {@linkplain Headline#key() key} is a hash of the whole content.
     *
     * @param ordinal position in the order of adding, from 0
     * @return the headline
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link #size()}
     * @throws RedactedArticleException if the article was redacted
     * @throws CorruptArchiveException if the article is damaged
     * @throws IOException if reading fails
     */
    Headline headline(long ordinal) throws IOException;

    /**
     * The articles that a filter lets through, to be put in an order, divided into pages, read or counted.
     *
     * @param filter the conditions
     * @return all of them in the order of adding
     */
    Selection select(ArticleFilter filter);

    /**
     * Counts articles by source, language, section or period, without reading any.
     *
     * @param grouping what they are counted by
     * @param filter which ones are counted
     * @return each value with the number of its articles: texts with the most articles first, those with equally many in
     *     the order of {@link String#compareTo}; periods in the order of time; articles that have no value last
     * @throws CorruptArchiveException if what decides is damaged
     * @throws IOException if reading fails
     */
    List<ValueCount> counts(Grouping grouping, ArticleFilter filter) throws IOException;

    /**
     * Counts the articles that a filter lets through; a short way for {@link Selection#count()}.
     *
     * @param filter the conditions
     * @return the number, at least 0
     * @throws CorruptArchiveException if what decides is damaged
     * @throws IOException if reading fails
     */
    default long count(ArticleFilter filter) throws IOException {
        return select(filter).count();
    }

    /**
     * All articles in the order of adding, without the redacted ones.
     *
     * @return an iterator for one thread, which throws {@link java.io.UncheckedIOException} where
     *     {@link #article(long)} throws {@code IOException}; one that reports a damaged article goes on with the next
     */
    @Override
    Iterator<Article> iterator();

    /**
     * All articles in the order of adding, without the redacted ones; errors as {@link Selection} says.
     *
     * @return a sequential stream, which can be made parallel
     */
    default Stream<Article> stream() {
        return stream(ArticleFilter.ALL);
    }

    /**
     * The articles that a filter lets through, in the order of adding; a short way for {@link Selection#articles()}.
     *
     * @param filter the conditions
     * @return a sequential stream, which can be made parallel
     */
    default Stream<Article> stream(ArticleFilter filter) {
        return select(filter).articles();
    }

    /**
     * The headlines of the articles that a filter lets through, in the order of adding; a short way for
     * {@link Selection#headlines()}.
     *
     * @param filter the conditions
     * @return a sequential stream, which can be made parallel
     */
    default Stream<Headline> headlines(ArticleFilter filter) {
        return select(filter).headlines();
    }
}
