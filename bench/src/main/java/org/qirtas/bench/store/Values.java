package org.qirtas.bench.store;

import java.io.Closeable;

/** The form of an article as one value in a store of bytes. For one thread. */
interface Values extends Closeable {

    byte[] encode(ArticleTexts article);

    /** Reads the value at the beginning of the array. */
    ArticleTexts decode(byte[] bytes, int length);

    @Override
    void close();
}
