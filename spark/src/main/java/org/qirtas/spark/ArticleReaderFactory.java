package org.qirtas.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.util.SerializableConfiguration;

/** Makes the readers of a plan on executors. Immutable. */
final class ArticleReaderFactory implements PartitionReaderFactory {

    private static final long serialVersionUID = 1L;

    private final Plan plan;
    private final SerializableConfiguration configuration;

    ArticleReaderFactory(Plan plan, Configuration configuration) {
        this.plan = plan;
        this.configuration = new SerializableConfiguration(configuration);
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return new SliceReader(plan, ((SlicePartition) partition).slices().iterator(), configuration.value());
    }
}
