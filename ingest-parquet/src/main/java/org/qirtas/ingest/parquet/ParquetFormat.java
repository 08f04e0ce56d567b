package org.qirtas.ingest.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.Magic;

/**
 * Parquet files. A row is a record as in JSON: a column is the field of its name, or that of {@link
 * IngestOptions#mapping()} or of a preset; every other column is an attribute. Lists, maps and groups become arrays and
 * objects. What is null or not a number is absent. Dates and times become ISO 8601. Bytes become text if they are UTF-8,
 * and Base64 otherwise.
 *
 * <p>A file is read only if it is not compressed as a whole. Its pages may be compressed with zstd, Snappy or gzip.
 * Memory is needed for one row group with its compressed columns, and for a page of each column. Immutable.
 *
 * <pre>{@code
 * IngestOptions options = IngestOptions.DEFAULT.withMapping(FieldMapping.parse("title=headline,body=content"));
 * try (ArticleInput input = ArticleInput.open(Path.of("news.parquet"), options)) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class ParquetFormat implements ArticleFormat {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** For {@link java.util.ServiceLoader}. */
    public ParquetFormat() {}

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String description() {
        return "a Parquet file, an article a row";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/vnd.apache.parquet");
    }

    @Override
    public List<String> suffixes() {
        return List.of("parquet");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return Magic.begins(head, MAGIC) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new ParquetRows(file.requirePath("a Parquet file"), file, options);
    }
}
