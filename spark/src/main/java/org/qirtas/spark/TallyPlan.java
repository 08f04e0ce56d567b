package org.qirtas.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
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
 * Counts articles of each archive without reading them. Spark adds up the archives. Immutable.
 *
 * @param groups the column by whose values articles are counted, or none
 * @param tallies what is found out; only counts if there is such a column
 */
record TallyPlan(List<ArticleColumn> groups, List<Tally> tallies, Conditions conditions) implements Plan {

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

    private boolean isPossible() {
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

    private InternalRow row(ValueCount count) {
        @Nullable Object[] values = new Object[1 + tallies.size()];
        values[0] = UTF8String.fromString(count.value());
        Arrays.fill(values, 1, values.length, count.count());
        return new GenericInternalRow(values);
    }
}
