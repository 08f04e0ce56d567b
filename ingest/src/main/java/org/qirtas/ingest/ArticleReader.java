package org.qirtas.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.qirtas.Article;

/**
 * Reads the articles of one file in their order, once, with bounded memory. For one thread.
 *
 * <pre>{@code
 * SourceContent file = SourceContent.of("news.jsonl", Files.newInputStream(Path.of("news.jsonl")));
 * try (ArticleReader reader = new JsonFormat().open(file, IngestOptions.DEFAULT)) {
 *     for (Optional<Article> next = reader.next(); next.isPresent(); next = reader.next()) {
 *         writer.add(next.get());
 *     }
 * }
 * }</pre>
 */
public interface ArticleReader extends Closeable {

    /**
     * Reads the next article.
     *
     * @return the article, or nothing at the end
     * @throws IngestException if what follows is not an article; the next call continues after it, or returns nothing
     *     if nothing can be read after it
     * @throws IOException if reading fails; nothing can be read after it
     */
    Optional<Article> next() throws IOException;

    /**
     * Makes an error for an article that was read but cannot be used.
     *
     * @param problem what is wrong
     * @return an error with the place of the last article that {@link #next()} returned
     */
    IngestException reject(String problem);

    /**
     * The progress of reading.
     *
     * @return the number of decompressed bytes up to the end of the last article
     */
    long bytesRead();

    /**
     * The progress of reading a file that is not read from its beginning to its end.
     *
     * @return the number of stored bytes read; nothing if the bytes of the file are counted as they are read
     */
    default OptionalLong storedBytesRead() {
        return OptionalLong.empty();
    }

    /**
     * The preset whose keys the last record has.
     *
     * @return one of {@link ArticleInput#presets()}; nothing if the keys are the names of fields, or the article was no
     *     record
     */
    default Optional<String> preset() {
        return Optional.empty();
    }

    /**
     * What the file contains that is not read, without being an error.
     *
     * @return the numbers so far, each more than 0, by a name in the plural such as {@code redacted or deleted articles};
     *     empty for most formats
     */
    default Map<String, Long> leftOut() {
        return Map.of();
    }
}
