package org.qirtas.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.aggregate.Max;
import org.apache.spark.sql.connector.expressions.aggregate.Min;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleOrder;
import org.qirtas.Selection;

/** An aggregate that the columns of an archive answer. No article is read. */
enum Tally {
    COUNT(DataTypes.createStructField("count(*)", DataTypes.LongType, false)) {
        @Override
        Object of(Selection selection) throws IOException {
            return selection.count();
        }

        @Override
        long choose(long some, long more) {
            return some + more;
        }
    },
    EARLIEST(DataTypes.createStructField("min(published)", DataTypes.TimestampType, true)) {
        @Override
        @Nullable
        Object of(Selection selection) {
            return first(selection, ArticleOrder.OLDEST_FIRST);
        }

        @Override
        long choose(long some, long more) {
            return Math.min(some, more);
        }
    },
    LATEST(DataTypes.createStructField("max(published)", DataTypes.TimestampType, true)) {
        @Override
        @Nullable
        Object of(Selection selection) {
            return first(selection, ArticleOrder.NEWEST_FIRST);
        }

        @Override
        long choose(long some, long more) {
            return Math.max(some, more);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // fields of Spark are immutable
    private final StructField column;

    Tally(StructField column) {
        this.column = column;
    }

    /** The column with the results. */
    StructField column() {
        return column;
    }

    /** The result of the articles of a selection. */
    abstract @Nullable Object of(Selection selection) throws IOException;

    /** The result of no article. */
    @Nullable
    Object ofNothing() {
        return this == COUNT ? 0L : null;
    }

    /** The result of some articles and more, of which either may have none. */
    @Nullable
    Object sum(@Nullable Object some, @Nullable Object more) {
        if (some == null || more == null) {
            return some == null ? more : some;
        }
        return choose((Long) some, (Long) more);
    }

    abstract long choose(long some, long more);

    /** Articles without a date come last in every order. */
    private static @Nullable Long first(Selection selection, ArticleOrder order) {
        return selection
                .order(order)
                .limit(1)
                .columns()
                .findFirst()
                .map(values -> RowMaker.micros(values.published()))
                .orElse(null);
    }

    /** The tally that answers an aggregate of Spark. */
    static Optional<Tally> find(AggregateFunc aggregate) {
        if (aggregate instanceof CountStar) {
            return Optional.of(COUNT);
        }
        if (aggregate instanceof Min min && isPublished(min.column())) {
            return Optional.of(EARLIEST);
        }
        return aggregate instanceof Max max && isPublished(max.column()) ? Optional.of(LATEST) : Optional.empty();
    }

    private static boolean isPublished(Expression expression) {
        return ArticleColumn.find(expression)
                .filter(ArticleColumn.PUBLISHED::equals)
                .isPresent();
    }
}
