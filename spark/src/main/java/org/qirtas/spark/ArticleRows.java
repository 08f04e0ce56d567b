package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.qirtas.Archive;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Selection;
import org.qirtas.Utf8Article;

/**
 * The rows of a slice of an archive. After an {@link UncheckedIOException} they continue behind the damage. For one
 * thread.
 */
final class ArticleRows {

    private final ArticlePlan plan;
    private final ArchiveSlice slice;
    private final Archive archive;
    private final ArticleFilter filter;
    private final ReadCounts counts;
    private final Set<String> ids;
    private final RowMaker maker;

    private ArticleRows(
            ArticlePlan plan, ArchiveSlice slice, Archive archive, ArticleFilter filter, ReadCounts counts) {
        this.plan = plan;
        this.slice = slice;
        this.archive = archive;
        this.filter = filter;
        this.counts = counts;
        ids = plan.conditions().ids().orElse(Set.of());
        maker = new RowMaker(plan.columns(), slice.file().path(), archive);
    }

    /** The rows, of which all are read but those that {@link NarrowedSlice} can pass. */
    static Iterator<InternalRow> of(ArticlePlan plan, ArchiveSlice slice, Archive archive, ReadCounts counts)
            throws IOException {
        ArticleFilter filter = ColumnFilter.of(plan.conditions(), archive);
        ArticleRows rows = new ArticleRows(plan, slice, archive, filter, counts);
        Optional<LongStream> chosen = new NarrowedSlice(plan, slice, archive, filter).ordinals(counts);
        return chosen.isPresent() ? rows.new Chosen(chosen.get().iterator()) : rows.between(slice.from(), slice.to());
    }

    private Iterator<InternalRow> between(long from, long to) {
        Selection selection = archive.select(filter).between(from, to).limit(plan.limit());
        return switch (plan.origin()) {
            case PLACE -> ordinals(selection.ordinals().iterator(), maker::row);
            case COLUMNS -> converted(selection.columns().iterator(), maker::row);
            case ARTICLE ->
                converted(
                        selection
                                .fields(plan.fields())
                                .utf8Articles()
                                .filter(this::hasWantedId)
                                .iterator(),
                        this::row);
        };
    }

    /** A lookup finds ids that differ in case and digits, too. */
    private boolean hasWantedId(Utf8Article article) {
        if (ids.isEmpty()) {
            return true;
        }
        byte[] id = article.text(ArticleField.ID);
        return id != null && ids.contains(new String(id, StandardCharsets.UTF_8));
    }

    private InternalRow row(Utf8Article article) {
        counts.addDecoded(article.ordinal());
        return maker.row(article);
    }

    private static <T> Iterator<InternalRow> converted(Iterator<T> found, Function<T, InternalRow> row) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public InternalRow next() {
                return row.apply(found.next());
            }
        };
    }

    private static Iterator<InternalRow> ordinals(PrimitiveIterator.OfLong found, LongFunction<InternalRow> row) {
        return converted(found, row::apply);
    }

    /** The articles at some ordinals that meet the other conditions. */
    private final class Chosen implements Iterator<InternalRow> {

        private final PrimitiveIterator.OfLong ordinals;
        private Iterator<InternalRow> found = between(slice.from(), slice.from());

        Chosen(PrimitiveIterator.OfLong ordinals) {
            this.ordinals = ordinals;
        }

        @Override
        public boolean hasNext() {
            while (!found.hasNext() && ordinals.hasNext()) {
                long ordinal = ordinals.nextLong();
                found = between(ordinal, ordinal + 1);
            }
            return found.hasNext();
        }

        @Override
        public InternalRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.next();
        }
    }
}
