package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;

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
    public boolean isBinary() {
        return false;
    }

    @Override
    public String formName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
