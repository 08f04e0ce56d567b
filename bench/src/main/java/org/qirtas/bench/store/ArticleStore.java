package org.qirtas.bench.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Articles opened for reading. For one thread: a store may keep its buffers, contexts and statements. */
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
     * Reads all articles in any order that suits the store.
     *
     * @param sink receives one article after another
     * @throws IOException if reading fails
     */
    void scan(Consumer<ArticleTexts> sink) throws IOException;
}
