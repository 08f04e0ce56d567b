package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Articles to read: those of an {@link Archive}. For any number of threads at once.
 *
 * <p>Each article has an ordinal, its position in the order of adding. Ordinals run from 0 to {@link #size()}; several
 * versions of an article have one each, and so have articles that were redacted.
 *
 * <p>After {@link #close()} every method throws {@link IllegalStateException}.
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
     * All articles in the order of adding, without the redacted ones.
     *
     * @return an iterator for one thread, which throws {@link java.io.UncheckedIOException} where
     *     {@link #article(long)} throws {@code IOException}; one that reports a damaged article goes on with the next
     */
    @Override
    Iterator<Article> iterator();

    /**
     * All articles in the order of adding; errors as {@link #iterator()}.
     *
     * @return a sequential stream
     */
    default Stream<Article> stream() {
        return stream(ArticleFilter.ALL);
    }

    /**
     * The articles that a filter lets through, in the order of adding; errors as {@link #iterator()}. The others are
     * not read.
     *
     * @param filter the conditions
     * @return a sequential stream
     */
    Stream<Article> stream(ArticleFilter filter);

    /**
     * The headlines of the articles that a filter lets through, in the order of adding; errors as {@link #iterator()}.
     *
     * @param filter the conditions
     * @return a sequential stream
     */
    Stream<Headline> headlines(ArticleFilter filter);
}
