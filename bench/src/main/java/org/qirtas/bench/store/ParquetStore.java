package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.columnindex.RowRanges;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;

/**
 * A Parquet file with a column a field, zstd at level 19, pages of 32 KB, groups of 1,000 rows, and a {@link KeyIndex}
 * to the number of the row. A reader asks the offset index for the one page of each column that has this row, which is
 * the shortest way of Parquet to a single row; larger groups have longer indexes to search. Only columns with few
 * values have dictionaries, because every read decodes them completely. Rows are in the order of the articles, because
 * neighbours compress better together.
 */
final class ParquetStore implements ArticleStore {

    private static final String FILE = "articles.parquet";
    private static final int PAGE_BYTES = 32 << 10;
    private static final int PAGE_CHECK_ROWS = 4;
    private static final int GROUP_ROWS = 1000;

    private final ParquetZstd zstd = new ParquetZstd();
    private final KeyIndex index;
    private final ParquetFileReader reader;
    private final List<BlockMetaData> groups;
    private final MessageColumnIO columns = new ColumnIOFactory().getColumnIO(ParquetColumns.schema());
    private final ParquetRow row = new ParquetRow();

    ParquetStore(Path folder) throws IOException {
        index = KeyIndex.read(folder);
        ParquetReadOptions options = new ParquetReadOptions.Builder(new PlainParquetConfiguration())
                .withCodecFactory(zstd)
                .build();
        reader = new ParquetFileReader(new LocalInputFile(folder.resolve(FILE)), options);
        groups = reader.getRowGroups();
    }

    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        ParquetZstd zstd = new ParquetZstd();
        KeyIndex.Writer index = new KeyIndex.Writer();
        try (ParquetWriter<ArticleTexts> writer = new ParquetOutput(new LocalOutputFile(folder.resolve(FILE)))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(zstd)
                .withDictionaryEncoding(false)
                .withDictionaryEncoding("source", true)
                .withDictionaryEncoding("language", true)
                .withDictionaryEncoding("section", true)
                .withRowGroupRowCountLimit(GROUP_ROWS)
                .withPageSize(PAGE_BYTES)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(PAGE_CHECK_ROWS)
                .build()) {
            for (KeyedArticle article : articles) {
                writer.write(article.texts());
                index.add(article.key(), 1);
            }
        } finally {
            zstd.close();
        }
        index.write(folder);
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        int slot = index.find(key);
        return slot < 0 ? Optional.empty() : Optional.of(read(index.offset(slot)));
    }

    private ArticleTexts read(long ordinal) throws IOException {
        int group = 0;
        long position = ordinal;
        while (position >= groups.get(group).getRowCount()) {
            position -= groups.get(group).getRowCount();
            group++;
        }
        RowRanges one = RowRanges.builder().addSelectedRow(position).build();
        try (PageReadStore pages = reader.readFilteredRowGroup(group, one)) {
            return columns.getRecordReader(pages, row).read();
        }
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        for (int group = 0; group < groups.size(); group++) {
            try (PageReadStore pages = reader.readRowGroup(group)) {
                RecordReader<ArticleTexts> rows = columns.getRecordReader(pages, row);
                for (long i = 0; i < pages.getRowCount(); i++) {
                    sink.accept(rows.read());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        zstd.close();
    }
}
