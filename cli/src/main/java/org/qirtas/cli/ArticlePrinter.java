package org.qirtas.cli;

import java.io.IOException;
import org.qirtas.Article;
import org.qirtas.ingest.ExportOptions;
import org.qirtas.ingest.JsonLinesWriter;

/** Prints articles for people, or as lines of JSON. For one thread. */
final class ArticlePrinter implements AutoCloseable {
    private static final ExportOptions NORMALIZED = ExportOptions.DEFAULT.withNormalized(true);

    private final Streams streams;
    private final boolean isJson;
    private final Pager pager;
    private boolean follows;

    ArticlePrinter(Streams streams, boolean isJson, PagerOption paging) {
        this.streams = streams;
        this.isJson = isJson;
        pager = paging.open(streams, !isJson);
    }

    void print(Article article) throws IOException {
        if (isJson) {
            streams.out().print(JsonLine.escape(JsonLinesWriter.toJson(article, NORMALIZED)) + "\n");
        } else {
            pager.print(ArticlePage.of(article, streams.screen(), follows));
        }
        follows = true;
    }

    @Override
    public void close() {
        pager.close();
    }
}
