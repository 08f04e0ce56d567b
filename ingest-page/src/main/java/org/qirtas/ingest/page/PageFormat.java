package org.qirtas.ingest.page;

import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SingleArticle;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.DecodedText;

/**
 * Files named {@code .txt}, each of them a page as {@link PageText} reads it. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("pages"), IngestOptions.DEFAULT.withKeepOriginal(false))) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
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
    public String description() {
        return "a news page saved as text";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/plain");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) {
        return new SingleArticle(file, PageText.MAX_BYTES, "page", (content, name) -> {
            DecodedText text = DecodedText.of(content, name);
            text.converted().ifPresent(file::noteConversion);
            return PageText.parse(text, content, name, options);
        });
    }
}
