package org.qirtas.spark;

import org.apache.spark.sql.connector.metric.CustomSumMetric;

/**
 * The metric {@code prunedArticles} of a scan: how many articles a search index ruled out. Spark shows it with the plan of a
 * query, and makes it itself.
 *
 * <pre>{@code
 * spark.read().format("qirtas").load("news.qrt").where("body like '%oil price fell%'").collectAsList();
 * }</pre>
 */
public final class PrunedArticles extends CustomSumMetric {

    static final String NAME = "prunedArticles";

    /** For Spark. */
    public PrunedArticles() {
        // Nothing to prepare.
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "articles that a search index ruled out";
    }
}
