package org.qirtas.ingest.csv;

import java.io.IOException;
import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;

/**
 * Tables in CSV (RFC 4180) and TSV, in an encoding of {@link SourceContent#text()}. The first row names the columns, and each other row is an article. The
 * first row also tells whether commas, semicolons or tabs separate cells. A column is the field of its name, or that of
 * {@link IngestOptions#mapping()} or of a preset; every other column is an attribute. Empty cells are absent. Immutable.
 *
 * <pre>{@code
 * IngestOptions options = IngestOptions.DEFAULT.withMapping(FieldMapping.parse("title=Heading,body=Story"));
 * try (ArticleInput input = ArticleInput.open(Path.of("news.csv"), options)) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class CsvFormat implements ArticleFormat {

    /** For {@link java.util.ServiceLoader}. */
    public CsvFormat() {}

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String description() {
        return "a table with a row of names and an article on each other row";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/csv", "text/tab-separated-values");
    }

    @Override
    public List<String> suffixes() {
        return List.of("csv", "tsv");
    }

    /** Text of any kind may be a table. */
    @Override
    public Recognition recognize(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return Recognition.NO;
            }
        }
        return Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new CsvTable(file, options);
    }
}
