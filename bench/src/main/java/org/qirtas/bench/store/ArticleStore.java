package org.qirtas.bench.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Articles opened for reading. For one thread, so that a store may keep its buffers, contexts and statements. */
public interface ArticleStore extends Closeable {

    /**
     * Finds an article.
     *
     * @param key its key
     * @return its texts, or nothing
     * @throws IOException if reading fails
     */
    Optional<ArticleTexts> get(String key) throws IOException;

    /**
     * Reads all articles in whatever order suits the store.
     *
     * @param sink takes one after another
     * @throws IOException if reading fails
     */
    void scan(Consumer<ArticleTexts> sink) throws IOException;
}
