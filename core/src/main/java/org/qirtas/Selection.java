package org.qirtas;

import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.qirtas.internal.read.FieldSelection;
import org.qirtas.internal.read.FilteredColumns;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.ReadingIterator;
import org.qirtas.internal.read.SelectedOrdinals;
import org.qirtas.internal.read.SelectedReadings;

/**
 * Articles that a filter lets through, in an order, from a place on, up to a number. Redacted articles are not among
 * them. Immutable; for any number of threads.
 *
 * <pre>{@code
 * Selection selection = archive.select(ArticleFilter.ALL.withSources("Assabah")).order(ArticleOrder.NEWEST_FIRST).limit(20);
 * List<Headline> page = selection.headlines().toList();
 * long last = page.get(page.size() - 1).ordinal();
 * List<Headline> next = selection.after(last).headlines().toList();
 * Stream<Article> titles = selection.fields(EnumSet.of(ArticleField.TITLE, ArticleField.PUBLISHED)).articles();
 * System.out.println(selection.count() + " articles: " + Arrays.toString(selection.ordinals().toArray()));
 * }</pre>
 *
 * <p>The streams are sequential, read as they go, and close nothing. Where an article or its columns are damaged they
 * throw {@link java.io.UncheckedIOException}; an iterator of them then goes on with what comes next. After the articles
 * are closed they throw {@link IllegalStateException}. In the order of adding they can be made parallel: they split where
 * chunks begin, and know their size if every article is let through and none was redacted.
 *
 * <p>An order by date searches all columns when the first article is asked for. With a {@linkplain #limit limit} it keeps
 * no more than that many positions, and passes over columns whose dates come too late; without one it keeps some 16 bytes
 * for each article that is let through, and up to 24 for a moment while there come to be more.
 */
public final class Selection {

    private static final int FROM_START = -1;

    private final OpenArchive archive;
    private final ArticleFilter filter;
    private final ArticleOrder order;
    private final int after;
    private final long limit;
    private final FieldSelection fields;

    private Selection(
            OpenArchive archive,
            ArticleFilter filter,
            ArticleOrder order,
            int after,
            long limit,
            FieldSelection fields) {
        this.archive = archive;
        this.filter = filter;
        this.order = order;
        this.after = after;
        this.limit = limit;
        this.fields = fields;
    }

    static Selection of(OpenArchive archive, ArticleFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return new Selection(archive, filter, ArticleOrder.ADDED, FROM_START, Long.MAX_VALUE, FieldSelection.ALL);
    }

    /**
     * This selection in an order; {@link ArticleOrder#ADDED} unless it is given.
     *
     * @param value the order
     * @return a copy
     */
    public Selection order(ArticleOrder value) {
        return new Selection(archive, filter, Objects.requireNonNull(value, "value"), after, limit, fields);
    }

    /**
     * This selection from behind an article on, in the order of the selection. The page that follows another one begins
     * after the last article of that; it costs no more the further behind it lies.
     *
     * @param ordinal position of the article, which the filter need not let through
     * @return a copy
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link Articles#size()}
     */
    public Selection after(long ordinal) {
        int last = (int) Objects.checkIndex(ordinal, (long) archive.articles());
        return new Selection(archive, filter, order, last, limit, fields);
    }

    /**
     * This selection up to a number of articles.
     *
     * @param articles how many at most
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection limit(long articles) {
        if (articles < 0) {
            throw new IllegalArgumentException("a limit of " + articles + " articles");
        }
        return new Selection(archive, filter, order, after, articles, fields);
    }

    /**
     * This selection with some fields of the articles only. The others are not decoded: they are absent, the body is
     * empty, and {@link Article#key()} may not be the key of the whole article. Without lead, body and original most of
     * an article need not be read.
     *
     * @param values the fields, all unless they are given
     * @return a copy
     */
    public Selection fields(Set<ArticleField> values) {
        FieldSelection chosen = FieldSelection.of(Objects.requireNonNull(values, "values"));
        return new Selection(archive, filter, order, after, limit, chosen);
    }

    /**
     * The articles.
     *
     * @return a stream
     */
    public Stream<Article> articles() {
        return stream(reading());
    }

    /** Finds out whether there is an article before it reads it, as a stream does not. */
    Iterator<Article> iterator() {
        return new ReadingIterator<>(selected(), reading());
    }

    private SelectedReadings.Reading<Article> reading() {
        return fields.isOfAll() ? archive::article : ordinal -> archive.article(ordinal, fields);
    }

    /**
     * The headlines of the articles, with all fields of a headline.
     *
     * @return a stream
     */
    public Stream<Headline> headlines() {
        return stream(ordinal -> Headline.read(archive, ordinal));
    }

    private <T> Stream<T> stream(SelectedReadings.Reading<T> reading) {
        return StreamSupport.stream(new SelectedReadings<>(selected(), reading), false);
    }

    /**
     * The positions of the articles in the order of adding. No article is read, unless the filter needs ids.
     *
     * @return a stream
     */
    public LongStream ordinals() {
        return StreamSupport.longStream(selected(), false);
    }

    private SelectedOrdinals selected() {
        archive.requireOpen();
        return SelectedOrdinals.of(archive, filter, order, after, limit);
    }

    /**
     * How many articles these are.
     *
     * @return the number, at least 0
     * @throws CorruptArchiveException if what decides is damaged
     * @throws IOException if reading fails
     */
    public long count() throws IOException {
        archive.requireOpen();
        if (after == FROM_START) {
            return Math.min(limit, new FilteredColumns(archive, filter).count());
        }
        return selected().count();
    }
}
