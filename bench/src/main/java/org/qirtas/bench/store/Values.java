package org.qirtas.bench.store;

import java.io.Closeable;

/** How a store of bytes keeps an article as one value. For one thread. */
interface Values extends Closeable {

    byte[] encode(ArticleTexts article);

    /** Reads the value that stands at the beginning of the array. */
    ArticleTexts decode(byte[] bytes, int length);

    @Override
    void close();
}
