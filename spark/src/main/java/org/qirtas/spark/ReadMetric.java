package org.qirtas.spark;

import java.util.Arrays;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;

/**
 * A metric of a scan: a number that all its tasks count together. Spark shows it with the plan of a query. Executors and
 * the history of queries make it by its class, only to add up numbers.
 *
 * <pre>{@code
 * spark.read().format("qirtas").option("mode", "PERMISSIVE").load("news.qrt").collectAsList();
 * }</pre>
 */
public final class ReadMetric extends CustomSumMetric {

    private final String name;
    private final String description;

    /** For Spark. */
    public ReadMetric() {
        this("sum", "sum of the numbers of tasks");
    }

    private ReadMetric(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** The metrics of all that tasks count. */
    static CustomMetric[] all() {
        return Arrays.stream(ReadCount.values())
                .map(count -> new ReadMetric(count.title(), count.description()))
                .toArray(CustomMetric[]::new);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }
}
