package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.qirtas.Article;

/**
 * Writes articles in one {@linkplain ExportForm form}, one after the other. Memory does not depend on their number. For
 * one thread.
 *
 * <pre>{@code
 * try (OutputStream out = Files.newOutputStream(Path.of("news.csv"));
 *         ArticleExport export = ExportForm.CSV.open(out, ExportOptions.DEFAULT)) {
 *     for (Article each : archive) {
 *         export.write(each);
 *     }
 * }
 * }</pre>
 */
public interface ArticleExport extends Closeable {

    /**
     * Writes one article.
     *
     * @param article the article
     * @throws IOException if writing fails, or if the text of an attribute is not JSON
     */
    void write(Article article) throws IOException;

    /** Writes what belongs to the end, and closes the stream that is written to. */
    @Override
    void close() throws IOException;
}
