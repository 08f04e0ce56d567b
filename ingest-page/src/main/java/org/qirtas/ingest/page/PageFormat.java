package org.qirtas.ingest.page;

import java.util.List;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Files named {@code .txt}, each of them a page as {@link PageText} reads it. Immutable. */
public final class PageFormat implements ArticleFormat {

    /** For {@link java.util.ServiceLoader}. */
    public PageFormat() {}

    @Override
    public String name() {
        return "page";
    }

    @Override
    public List<String> suffixes() {
        return List.of("txt");
    }

    @Override
    public int maxBytes() {
        return PageText.MAX_BYTES;
    }

    @Override
    public Article read(byte[] content, String file, IngestOptions options) throws IngestException {
        return PageText.parse(content, file, options);
    }
}
