package org.qirtas.spark;

import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What a task counts while it reads. For one thread. */
final class ReadCounts {

    private long damaged;
    private long pruned;

    /** A damaged article was skipped. */
    void skip() {
        damaged++;
    }

    /** Articles were ruled out by a search index. */
    void prune(long articles) {
        pruned += articles;
    }

    /** The values of all metrics. */
    CustomTaskMetric[] metrics() {
        return new CustomTaskMetric[] {
            new Value(DamagedArticles.NAME, damaged), new Value(PrunedArticles.NAME, pruned),
        };
    }

    private record Value(String name, long value) implements CustomTaskMetric {}
}
