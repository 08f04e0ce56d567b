package org.qirtas.spark;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.qirtas.Archive;
import org.qirtas.ArticleField;

/**
 * Reads articles. Immutable.
 *
 * @param columns the columns of a row
 * @param limit maximum number of rows of a slice
 */
record ArticlePlan(List<ArticleColumn> columns, Conditions conditions, int limit, boolean isPermissive)
        implements Plan {

    @Override
    public StructType schema() {
        return ArticleColumn.schema(columns);
    }

    @Override
    public boolean isOfWholeArchives() {
        return conditions.ids().isPresent();
    }

    @Override
    public Iterator<InternalRow> rows(ArchiveSlice slice, Archive archive, ReadCounts counts) throws IOException {
        return ArticleRows.of(this, slice, archive, counts);
    }

    /** The farthest place from which values must be fetched. */
    ArticleColumn.Origin origin() {
        return columns.stream()
                .map(ArticleColumn::origin)
                .max(ArticleColumn.Origin::compareTo)
                .orElse(ArticleColumn.Origin.PLACE);
    }

    /** Whether a row needs more of an article than its beginning. */
    boolean needsMoreThanHeads() {
        return columns.contains(ArticleColumn.LEAD)
                || columns.contains(ArticleColumn.BODY)
                || columns.contains(ArticleColumn.ORIGINAL);
    }

    /** The fields of articles that the columns need. */
    Set<ArticleField> fields() {
        return columns.stream()
                .flatMap(column -> column.field().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ArticleField.class)));
    }
}
