package org.qirtas.internal.read;

import java.io.IOException;

/** Passes on articles one after the other. */
public interface ArticleSupplier {
    void copyTo(ArticleReceiver receiver) throws IOException;
}
