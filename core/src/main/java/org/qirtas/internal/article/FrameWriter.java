package org.qirtas.internal.article;

import org.qirtas.internal.bytes.FormatException;

/** Compresses articles with one text model. For one thread. */
public interface FrameWriter extends AutoCloseable {

    /** Compresses the content of an article. */
    byte[] compress(EncodedArticle content) throws FormatException;

    @Override
    void close();
}
