package org.qirtas.spark;

import org.apache.spark.sql.connector.metric.CustomSumMetric;

/**
 * The metric {@code damagedArticles} of a scan: how many damaged articles were skipped. Spark shows it with the plan of a
 * query, and makes it itself.
 *
 * <pre>{@code
 * spark.read().format("qirtas").option("mode", "PERMISSIVE").load("news.qrt").collectAsList();
 * }</pre>
 */
public final class DamagedArticles extends CustomSumMetric {

    static final String NAME = "damagedArticles";

    /** For Spark. */
    public DamagedArticles() {
        // Nothing to prepare.
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "damaged articles that were skipped";
    }
}
