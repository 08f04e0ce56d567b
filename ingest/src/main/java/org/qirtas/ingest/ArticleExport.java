package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.qirtas.Article;

/**
 * Writes articles in one {@linkplain ExportForm form}, one after the other. Memory does not depend on their number. For
 * one thread.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news.qrt"));
 *         ArticleExport export = ExportForm.CSV.open(out, ExportOptions.DEFAULT)) {
 *     for (Article article : archive) {
 *         export.write(article);
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
