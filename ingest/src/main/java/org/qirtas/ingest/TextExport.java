package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import org.qirtas.Article;

/** {@link ExportForm#TEXT}. */
final class TextExport implements ArticleExport {

    private final Utf8Writer out;
    private final ExportOptions options;
    private final TextTemplate template;

    TextExport(OutputStream out, ExportOptions options) {
        this.out = new Utf8Writer(out);
        this.options = options;
        template = TextTemplate.parse(options.template());
    }

    @Override
    public void write(Article article) throws IOException {
        out.write(template.apply(ArticleValues.of(article), options));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
