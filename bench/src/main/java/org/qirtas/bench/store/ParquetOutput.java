package org.qirtas.bench.store;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;

/** Options of a writer of articles. */
@SuppressWarnings("deprecation") // an abstract method is
final class ParquetOutput extends ParquetWriter.Builder<ArticleTexts, ParquetOutput> {

    ParquetOutput(OutputFile file) {
        super(file);
    }

    @Override
    protected ParquetOutput self() {
        return this;
    }

    @Override
    protected WriteSupport<ArticleTexts> getWriteSupport(Configuration configuration) {
        return new ParquetColumns();
    }

    @Override
    protected WriteSupport<ArticleTexts> getWriteSupport(ParquetConfiguration configuration) {
        return new ParquetColumns();
    }
}
