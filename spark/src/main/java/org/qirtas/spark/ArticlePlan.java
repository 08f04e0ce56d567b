package org.qirtas.spark;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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

    /** Articles with so many ids the driver reads itself. */
    private static final int FEW_IDS = 100;

    @Override
    public StructType schema() {
        return ArticleColumn.schema(columns);
    }

    @Override
    public boolean isOfWholeArchives() {
        return conditions.ids().isPresent();
    }

    @Override
    public long driverArticles() {
        boolean areFew = conditions.ids().filter(ids -> ids.size() <= FEW_IDS).isPresent();
        return areFew && !isPermissive ? Long.MAX_VALUE : 0;
    }

    @Override
    public Iterator<InternalRow> rows(ArchiveSlice slice, Archive archive, ReadCounts counts) throws IOException {
        return ArticleRows.of(this, slice, archive, counts);
    }

    @Override
    public List<InternalRow> united(List<InternalRow> rows) {
        return rows;
    }

    /** The farthest place from which values must be fetched. A lookup folds ids, so articles must tell theirs. */
    ArticleColumn.Origin origin() {
        if (conditions.ids().isPresent()) {
            return ArticleColumn.Origin.ARTICLE;
        }
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
        Set<ArticleField> fields = EnumSet.noneOf(ArticleField.class);
        columns.forEach(column -> column.field().ifPresent(fields::add));
        if (conditions.ids().isPresent()) {
            fields.add(ArticleField.ID);
        }
        return fields;
    }
}
