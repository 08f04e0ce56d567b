package org.qirtas.spark;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.internal.SQLConf;
import org.jspecify.annotations.Nullable;

/** A scan of the archives of some paths. They are found and opened when it is planned. For one thread. */
final class ArticleScan extends ArchiveScan implements Batch {

    /** How many times the length of an archive its articles have as UTF-8, or more. */
    private static final long EXPANSION = 8;

    ArticleScan(FoundArchives archives, Plan plan) {
        super(archives, plan);
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public Statistics estimateStatistics() {
        long rows = archives().stream().mapToLong(SizedArchive::liveSize).sum();
        long length =
                archives().stream().mapToLong(each -> each.file().length()).sum();
        boolean hasBody = List.of(plan().schema().fieldNames()).contains(ArticleColumn.BODY.title());
        long bytes = hasBody ? EXPANSION * length : rows * plan().schema().defaultSize();
        return Estimate.of(bytes, rows);
    }

    @Override
    public InputPartition[] planInputPartitions() {
        SQLConf settings = SQLConf.get();
        long openCost = settings.filesOpenCostInBytes();
        long total = archives().stream()
                .mapToLong(each ->
                        openCost + (plan().isOfWholeArchives() ? 0 : each.file().length()))
                .sum();
        int cores = SparkSession.active().sparkContext().defaultParallelism();
        long maxBytes = Math.min(settings.filesMaxPartitionBytes(), Math.max(openCost, total / cores));
        Slices slices = new Slices(maxBytes, openCost);
        Bounds ordinals = plan().conditions().ordinals();
        for (SizedArchive archive : archives()) {
            if (plan().isOfWholeArchives()) {
                slices.addWhole(archive, ordinals);
            } else {
                slices.addDivided(archive, ordinals);
            }
        }
        return slices.partitions();
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new ArticleReaderFactory(plan(), found().configuration());
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return ReadMetric.all();
    }

    /** Equal scans are executed once. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleScan that
                && found().options().equals(that.found().options())
                && plan().equals(that.plan());
    }

    @Override
    public int hashCode() {
        return Objects.hash(found().options(), plan());
    }
}
