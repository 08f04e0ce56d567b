package org.qirtas.ingest.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ArticleValues;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;

/**
 * Parquet: a row for each article and a column for each field, compressed with zstd. Tags are a list of strings, views
 * are 64-bit integers, and everything else is a string. {@code published} and {@code updated} are the wordings of the
 * dates, {@code published_at} and {@code updated_at} the instants at which they begin (milliseconds, UTC). Attributes are
 * a JSON object in the string {@code attributes}. An unpaired surrogate is U+FFFD. Immutable.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("news.parquet"));
 *         ArticleExport export = new ParquetForm().open(out, ExportOptions.DEFAULT)) {
 *     for (Article each : archive) {
 *         export.write(each);
 *     }
 * }
 * }</pre>
 */
public final class ParquetForm implements ExportForm {

    /** For {@link java.util.ServiceLoader}. */
    public ParquetForm() {}

    @Override
    public String formName() {
        return "parquet";
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public Set<ArticleField> fields(ExportOptions options) {
        return ArticleValues.fields(ArticleColumns.names(options));
    }

    @Override
    public ArticleExport open(OutputStream out, ExportOptions options) throws IOException {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(options, "options");
        return new ParquetExport(out, options);
    }
}
