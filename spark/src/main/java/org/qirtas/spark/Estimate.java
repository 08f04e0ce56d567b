package org.qirtas.spark;

import java.util.OptionalLong;
import org.apache.spark.sql.connector.read.Statistics;

/** What Spark plans joins with. Immutable. */
record Estimate(OptionalLong sizeInBytes, OptionalLong numRows) implements Statistics {

    static Estimate of(long bytes, long rows) {
        return new Estimate(OptionalLong.of(bytes), OptionalLong.of(rows));
    }
}
