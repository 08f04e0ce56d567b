package org.qirtas.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qirtas.Article;

/** {@link ExportForm#CSV}. */
final class CsvExport implements ArticleExport {

    /** A text that RFC 4180 or a common reader would take for something else without quotation marks. */
    private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    private final Utf8Writer out;
    private final List<String> columns;

    CsvExport(OutputStream out, ExportOptions options) throws IOException {
        this.out = new Utf8Writer(out);
        columns = options.columns();
        row(Optional::of);
    }

    /** The text of a column. */
    private interface Cells {
        Optional<String> of(String column) throws IOException;
    }

    @Override
    public void write(Article article) throws IOException {
        row(ArticleValues.of(article)::text);
    }

    private void row(Cells cells) throws IOException {
        String separator = "";
        for (String column : columns) {
            out.write(separator);
            Optional<String> text = cells.of(column);
            if (text.isPresent()) {
                out.write(cell(text.get()));
            }
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String cell(String text) {
        boolean isQuoted = text.isEmpty() || SPECIAL.matcher(text).find();
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
