package org.qirtas.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;

/** Gathers what a query demands of a scan. For one thread. */
final class ArticleScanBuilder
        implements SupportsPushDownV2Filters,
                SupportsPushDownRequiredColumns,
                SupportsPushDownLimit,
                SupportsPushDownAggregates {

    private final ReadOptions options;
    private final FoundArchives archives;
    private PushedPredicates predicates = new PushedPredicates(false);
    private Optional<TallyPlan> tallies = Optional.empty();
    private StructType schema = ArticleColumn.schema();
    private int limit = Integer.MAX_VALUE;

    ArticleScanBuilder(ReadOptions options, Configuration configuration) {
        this.options = options;
        archives = new FoundArchives(options, configuration);
    }

    /** If damage is skipped, no query may fail because all texts of a column of an archive are needed. */
    @Override
    public Predicate[] pushPredicates(Predicate[] wanted) {
        predicates = new PushedPredicates(!options.isPermissive(), wanted);
        return predicates.kept();
    }

    @Override
    public Predicate[] pushedPredicates() {
        return predicates.pushed();
    }

    @Override
    public void pruneColumns(StructType required) {
        schema = required;
    }

    /** Every task stops at the limit, and Spark counts again. Articles that are skipped must not count. */
    @Override
    public boolean pushLimit(int rows) {
        if (options.isPermissive()) {
            return false;
        }
        limit = rows;
        return true;
    }

    @Override
    public boolean pushAggregation(Aggregation aggregation) {
        tallies = tallies(aggregation);
        return tallies.isPresent();
    }

    /** The driver adds up few archives. Otherwise Spark does. */
    @Override
    public boolean supportCompletePushDown(Aggregation aggregation) {
        return tallies(aggregation).filter(archives::areForDriver).isPresent();
    }

    private Optional<TallyPlan> tallies(Aggregation aggregation) {
        boolean isDecided = !options.isPermissive() && predicates.kept().length == 0;
        return isDecided ? TallyPlan.of(aggregation, predicates.conditions()) : Optional.empty();
    }

    @Override
    public Scan build() {
        Plan plan = tallies.isPresent() ? tallies.get() : articles();
        return archives.areForDriver(plan) ? new DriverScan(archives, plan) : new ArticleScan(archives, plan);
    }

    private Plan articles() {
        List<ArticleColumn> columns = Arrays.stream(schema.fieldNames())
                .map(name -> ArticleColumn.find(name).orElseThrow())
                .toList();
        return new ArticlePlan(columns, predicates.conditions(), limit, options.isPermissive());
    }
}
