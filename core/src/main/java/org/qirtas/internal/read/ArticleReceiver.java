package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.Article;

/** Receives articles one after the other. */
public interface ArticleReceiver {
    void add(Article article) throws IOException;
}
