package org.qirtas.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.qirtas.Article;

/** Takes articles in batches, and writes a file from them. For one thread. */
public interface BatchPacker extends Closeable {

    /** Whether the text model of an article is certain before its batch is complete. */
    boolean hasModel(Article article);

    /** Learns text models from articles that are not taken, before the first batch. */
    void learn(List<Article> sample) throws IOException;

    /** Takes articles that fill whole chunks. */
    void pack(List<Article> batch) throws IOException;

    /** Takes the last articles, and writes the part after them. */
    void finish(List<Article> batch) throws IOException;
}
