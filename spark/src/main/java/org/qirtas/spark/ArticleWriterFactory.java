package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.util.SerializableConfiguration;

/** Makes the writers of tasks on executors. Immutable. */
final class ArticleWriterFactory implements DataWriterFactory {

    private static final long serialVersionUID = 1L;

    private final ArchiveWrite write;
    private final SerializableConfiguration configuration;

    ArticleWriterFactory(ArchiveWrite write, Configuration configuration) {
        this.write = write;
        this.configuration = new SerializableConfiguration(configuration);
    }

    @Override
    public DataWriter<InternalRow> createWriter(int partition, long task) {
        try {
            return new ArticleDataWriter(write, configuration.value(), partition, task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
