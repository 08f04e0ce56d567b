package org.qirtas.ingest.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ExportOptions;

/** {@link ParquetForm}. Memory for one row group. */
final class ParquetExport implements ArticleExport {

    private static final long ROW_GROUP_BYTES = 1 << 26;

    private final ParquetWriter<Article> writer;

    ParquetExport(OutputStream out, ExportOptions options) throws IOException {
        writer = new Builder(new StreamOutput(out), ArticleColumns.names(options))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new PageCodecs())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void write(Article article) throws IOException {
        writer.write(article);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    @SuppressWarnings("deprecation") // an abstract method is
    private static final class Builder extends ParquetWriter.Builder<Article, Builder> {
        private final List<String> columns;

        Builder(OutputFile file, List<String> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Article> getWriteSupport(Configuration configuration) {
            return new ArticleRow(columns);
        }

        @Override
        protected WriteSupport<Article> getWriteSupport(ParquetConfiguration configuration) {
            return new ArticleRow(columns);
        }
    }
}
