package org.qirtas.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.Grouping;
import org.qirtas.Selection;
import org.qirtas.ValueCount;

/**
 * Counts articles of each archive without reading them. Spark adds up the archives, or the driver if they are few. Immutable.
 *
 * @param groups the column by whose values articles are counted, or none
 * @param tallies what is found out; only counts if there is such a column
 */
record TallyPlan(List<ArticleColumn> groups, List<Tally> tallies, Conditions conditions) implements Plan {

    /** Columns of so many articles are read in less time than tasks take to start. */
    private static final long FEW_ARTICLES = 4_000_000;

    /**
     * The plan for an aggregation of Spark.
     *
     * @return the plan, or nothing if an archive cannot answer without its articles
     */
    static Optional<TallyPlan> of(Aggregation aggregation, Conditions conditions) {
        List<ArticleColumn> groups = Arrays.stream(aggregation.groupByExpressions())
                .flatMap(expression -> ArticleColumn.find(expression).stream())
                .toList();
        List<Tally> tallies = new ArrayList<>();
        for (AggregateFunc aggregate : aggregation.aggregateExpressions()) {
            Tally.find(aggregate).ifPresent(tallies::add);
        }
        boolean areAllFound = groups.size() == aggregation.groupByExpressions().length
                && tallies.size() == aggregation.aggregateExpressions().length;
        TallyPlan plan = new TallyPlan(groups, tallies, conditions);
        return areAllFound && plan.isPossible() ? Optional.of(plan) : Optional.empty();
    }

    /** Only articles tell their ids. */
    private boolean isPossible() {
        if (conditions.ids().isPresent()) {
            return false;
        }
        if (groups.isEmpty()) {
            return !tallies.isEmpty();
        }
        return groups.size() == 1
                && groups.get(0).grouping().isPresent()
                && tallies.stream().allMatch(Tally.COUNT::equals)
                && conditions.ordinals().equals(Bounds.ALL);
    }

    @Override
    public StructType schema() {
        List<StructField> columns = new ArrayList<>();
        groups.forEach(group -> columns.add(DataTypes.createStructField(group.title(), group.type(), true)));
        tallies.forEach(tally -> columns.add(tally.column()));
        return new StructType(columns.toArray(StructField[]::new));
    }

    @Override
    public boolean isOfWholeArchives() {
        return true;
    }

    @Override
    public long driverArticles() {
        return FEW_ARTICLES;
    }

    @Override
    public boolean isPermissive() {
        return false;
    }

    @Override
    public Iterator<InternalRow> rows(ArchiveSlice slice, Archive archive, ReadCounts counts) throws IOException {
        ArticleFilter filter = ColumnFilter.of(conditions, archive);
        if (!groups.isEmpty()) {
            Grouping grouping = groups.get(0).grouping().orElseThrow();
            return archive.counts(grouping, filter).stream().map(this::row).iterator();
        }
        Selection selection = archive.select(filter).between(slice.from(), slice.to());
        @Nullable Object[] values = new Object[tallies.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tallies.get(i).of(selection);
        }
        return List.<InternalRow>of(new GenericInternalRow(values)).iterator();
    }

    @Override
    public List<InternalRow> united(List<InternalRow> rows) {
        if (groups.isEmpty() && rows.isEmpty()) {
            return List.of(new GenericInternalRow(
                    tallies.stream().map(Tally::ofNothing).toArray()));
        }
        Map<@Nullable Object, InternalRow> sums = new LinkedHashMap<>();
        rows.forEach(row -> sums.merge(group(row), row, this::sum));
        return List.copyOf(sums.values());
    }

    private @Nullable Object group(InternalRow row) {
        return groups.isEmpty() ? null : row.getUTF8String(0);
    }

    /** Both rows have the same group. */
    private InternalRow sum(InternalRow some, InternalRow more) {
        @Nullable Object[] values = new Object[groups.size() + tallies.size()];
        Arrays.fill(values, group(some));
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            DataType type = tally.column().dataType();
            int column = groups.size() + i;
            values[column] = tally.sum(some.get(column, type), more.get(column, type));
        }
        return new GenericInternalRow(values);
    }

    private InternalRow row(ValueCount count) {
        @Nullable Object[] values = new Object[1 + tallies.size()];
        values[0] = UTF8String.fromString(count.value());
        Arrays.fill(values, 1, values.length, count.count());
        return new GenericInternalRow(values);
    }
}
