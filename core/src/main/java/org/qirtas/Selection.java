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
import org.qirtas.internal.read.MetadataReading;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.OrdinalRange;
import org.qirtas.internal.read.ReadingIterator;
import org.qirtas.internal.read.SelectedOrdinals;
import org.qirtas.internal.read.SelectedReadings;

/**
 * The articles that match a filter, in an order, optionally after a given article and up to a limit. Redacted articles
 * are not included. Immutable; safe for any number of threads.
 *
 * <pre>{@code
 * Selection selection = archive.select(ArticleFilter.ALL.withSources("Assabah")).order(ArticleOrder.NEWEST_FIRST).limit(20);
 * List<Headline> page = selection.headlines().toList();
 * long last = page.get(page.size() - 1).ordinal();
 * List<Headline> next = selection.after(last).headlines().toList();
 * long ofFirst = selection.between(0, 1000).count();
 * Stream<Article> titles = selection.fields(EnumSet.of(ArticleField.TITLE, ArticleField.PUBLISHED)).articles();
 * System.out.println(selection.count() + " articles: " + Arrays.toString(selection.ordinals().toArray()));
 * }</pre>
 *
 * <p>The streams are sequential and lazy, and need not be closed. They throw {@link java.io.UncheckedIOException} for a
 * damaged article or damaged columns; an iterator of such a stream can then continue with the next article. After the
 * articles are closed they throw {@link IllegalStateException}. In the order of adding they can be made parallel: they
 * split at the beginnings of chunks, and know their size if there is no condition and no redacted article.
 *
 * <p>An order by date searches all columns when the first article is requested. With a {@linkplain #limit limit} it
 * keeps at most that number of positions, and skips columns whose dates come too late in the order. Without a limit it
 * keeps about 20 bytes for each matching article, and up to 28 while its arrays grow.
 */
public final class Selection {

    private static final long FROM_START = -1;

    private final OpenArticles opened;
    private final ArticleFilter filter;
    private final ArticleOrder order;
    private final long after;
    private final long limit;
    private final FieldSelection fields;
    private final OrdinalRange range;

    private Selection(
            OpenArticles opened,
            ArticleFilter filter,
            ArticleOrder order,
            long after,
            long limit,
            FieldSelection fields,
            OrdinalRange range) {
        this.opened = opened;
        this.filter = filter;
        this.order = order;
        this.after = after;
        this.limit = limit;
        this.fields = fields;
        this.range = range;
    }

    static Selection of(OpenArticles opened, ArticleFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return new Selection(
                opened, filter, ArticleOrder.ADDED, FROM_START, Long.MAX_VALUE, FieldSelection.ALL, OrdinalRange.ALL);
    }

    /**
     * This selection with an order. The default is {@link ArticleOrder#ADDED}.
     *
     * @param value the order
     * @return a copy
     */
    public Selection order(ArticleOrder value) {
        return new Selection(opened, filter, Objects.requireNonNull(value, "value"), after, limit, fields, range);
    }

    /**
     * This selection with only the articles after a given one, in the order of the selection. To get the next page,
     * give the last article of the current page. The cost does not depend on the number of pages before.
     *
     * @param ordinal position of the article, which need not match the filter
     * @return a copy
     * @throws IndexOutOfBoundsException if the ordinal is negative or not less than {@link Articles#size()}
     */
    public Selection after(long ordinal) {
        long last = Objects.checkIndex(ordinal, opened.size());
        return new Selection(opened, filter, order, last, limit, fields, range);
    }

    /**
     * This selection with a maximum number of articles.
     *
     * @param articles the maximum number of articles
     * @return a copy
     * @throws IllegalArgumentException if the number is negative
     */
    public Selection limit(long articles) {
        if (articles < 0) {
            throw new IllegalArgumentException("a limit of " + articles + " articles");
        }
        return new Selection(opened, filter, order, after, articles, fields, range);
    }

    /**
     * This selection with only some fields of the articles. Other fields are not decoded: they are absent, the body is
     * empty, and {@link Article#key()} may differ from the key of the whole article. Without lead, body and original
     * only a small part of an article is read.
     *
     * @param values the fields; the default is all fields
     * @return a copy
     */
    public Selection fields(Set<ArticleField> values) {
        Objects.requireNonNull(values, "values").forEach(value -> Objects.requireNonNull(value, "value"));
        FieldSelection chosen = FieldSelection.of(values);
        return new Selection(opened, filter, order, after, limit, chosen, range);
    }

    /**
     * This selection with only the articles whose ordinals are in a range. Several threads or machines can read an
     * archive together, each a range of it.
     *
     * @param from first ordinal, inclusive
     * @param to end of the range, exclusive; it may be beyond {@link Articles#size()}
     * @return a copy
     * @throws IllegalArgumentException if an end is negative, or if the range ends before it begins
     */
    public Selection between(long from, long to) {
        return new Selection(opened, filter, order, after, limit, fields, OrdinalRange.of(from, to));
    }

    /**
     * The articles.
     *
     * @return a stream
     */
    public Stream<Article> articles() {
        return stream(reading());
    }

    /**
     * What the columns of metadata hold of the articles. Articles are read only if the filter has a prefix of ids.
     *
     * @return a stream
     */
    public Stream<ColumnValues> columns() {
        MetadataReading metadata = new MetadataReading(opened);
        SelectedReadings.Reading<ColumnValues> reading = ordinal -> new ColumnValues(ordinal, metadata.read(ordinal));
        return StreamSupport.stream(new SelectedReadings<>(selected(false), reading), false);
    }

    /** Unlike the iterator of a stream, it knows whether an article follows before it reads that article. */
    Iterator<Article> iterator() {
        return new ReadingIterator<>(selected(true), reading());
    }

    private SelectedReadings.Reading<Article> reading() {
        return fields.isOfAll() ? opened::article : ordinal -> opened.article(ordinal, fields);
    }

    /**
     * The headlines of the articles, with all fields of a headline.
     *
     * @return a stream
     */
    public Stream<Headline> headlines() {
        return stream(ordinal -> Headline.read(opened, ordinal));
    }

    /**
     * The articles with their texts in UTF-8. Only the selected fields are decoded.
     *
     * @return a stream
     */
    public Stream<Utf8Article> utf8Articles() {
        return stream(ordinal -> Utf8Article.read(opened, ordinal, fields));
    }

    private <T> Stream<T> stream(SelectedReadings.Reading<T> reading) {
        return StreamSupport.stream(new SelectedReadings<>(selected(true), reading), false);
    }

    /**
     * The ordinals of the articles. Articles are read only if the filter has a prefix of ids.
     *
     * @return a stream
     */
    public LongStream ordinals() {
        return StreamSupport.longStream(selected(false), false);
    }

    private SelectedOrdinals selected(boolean areRead) {
        opened.requireOpen();
        return SelectedOrdinals.of(opened, filter, order, after, limit, range, areRead);
    }

    /**
     * Number of articles in this selection.
     *
     * @return the number, at least 0
     * @throws CorruptArchiveException if a column that the filter needs is damaged
     * @throws IOException if reading fails
     */
    public long count() throws IOException {
        opened.requireOpen();
        if (after == FROM_START && range.equals(OrdinalRange.ALL)) {
            return Math.min(limit, new FilteredColumns(opened, filter).count());
        }
        return selected(false).count();
    }
}
