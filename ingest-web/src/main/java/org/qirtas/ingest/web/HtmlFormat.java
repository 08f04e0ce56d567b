package org.qirtas.ingest.web;

import java.util.List;
import java.util.Set;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SingleArticle;
import org.qirtas.ingest.SourceContent;

/**
 * HTML pages, each of them an article as {@link WebPage} reads it. The bytes of a page are kept as its original only
 * with {@link IngestOptions#keepHtml()}. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("pages"), IngestOptions.DEFAULT.withKeepHtml(true))) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class HtmlFormat implements ArticleFormat {

    private static final Set<String> STARTS = Set.of("html", "head", "body");

    /** For {@link java.util.ServiceLoader}. */
    public HtmlFormat() {}

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String description() {
        return "an HTML page with an article";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("text/html", "application/xhtml+xml");
    }

    @Override
    public List<String> suffixes() {
        return List.of("html", "htm", "xhtml");
    }

    /** A file that begins as HTML is a page; what is named so may be a part of one. */
    @Override
    public Recognition recognize(byte[] head) {
        if (STARTS.contains(MarkupStart.of(head))) {
            return Recognition.YES;
        }
        return MarkupStart.isBinary(head) ? Recognition.NO : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) {
        return new SingleArticle(file, WebPage.MAX_BYTES, "page", (content, name) -> article(content, name, options));
    }

    private static Article article(byte[] page, String file, IngestOptions options) throws IngestException {
        Article article = WebPage.of(page)
                .withDateConvention(options.dateConvention())
                .article()
                .orElseThrow(() -> new IngestException(file, 0, "an HTML page without the text of an article"));
        return options.keepHtml() ? article.toBuilder().original(page).build() : article;
    }
}
