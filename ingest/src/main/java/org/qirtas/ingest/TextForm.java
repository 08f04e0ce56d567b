package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.qirtas.ArticleField;

/** The forms of this module, all of them text in UTF-8. */
enum TextForm implements ExportForm {
    JSONL,
    CSV,
    MD,
    HTML,
    TEXT,
    NINJS;

    @Override
    public ArticleExport open(OutputStream out, ExportOptions options) throws IOException {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(options, "options");
        return switch (this) {
            case JSONL -> new JsonLinesWriter(out, options);
            case CSV -> new CsvExport(out, options);
            case MD -> new MarkdownExport(out, options);
            case HTML -> new HtmlExport(out, options);
            case TEXT -> new TextExport(out, options);
            case NINJS -> new NinjsExport(out, options);
        };
    }

    @Override
    public Set<ArticleField> fields(ExportOptions options) {
        return switch (this) {
            case JSONL, CSV, MD -> ArticleValues.fields(options.columns());
            case TEXT ->
                ArticleValues.fields(TextTemplate.parse(options.template()).names().stream()
                        .filter(options::includes)
                        .toList());
            case HTML -> EnumSet.complementOf(EnumSet.of(ArticleField.ORIGINAL));
            case NINJS -> EnumSet.allOf(ArticleField.class);
        };
    }

    @Override
    public boolean isBinary() {
        return false;
    }

    @Override
    public String formName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
