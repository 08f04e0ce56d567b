package org.qirtas.ingest.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;

/**
 * Feeds: RSS 0.9 to 2.0, with {@code content:encoded} and Dublin Core, and Atom 0.3 and 1.0. Each entry is an article.
 * Its id is the {@code guid} or {@code id} if that is not its address. HTML in it becomes text as {@link WebPage} makes
 * it. An entry that has a content keeps its summary as the lead, unless that is the beginning of the content. Without a
 * text an article has an empty body. The addresses of Media RSS are the attributes {@code media-content} and {@code
 * media-thumbnail}, each a text, or a list if there are several. Document types and entities of a feed are not read. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("news.rss"))) {
 *     input.next().ifPresent(article -> System.out.println(article.title() + " " + article.url()));
 * }
 * }</pre>
 */
public final class FeedFormat implements ArticleFormat {

    /** For {@link java.util.ServiceLoader}. */
    public FeedFormat() {}

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public String description() {
        return "a feed in RSS or Atom";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/rss+xml", "application/atom+xml");
    }

    @Override
    public List<String> suffixes() {
        return List.of("rss", "atom");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return isFeed(head) ? Recognition.YES : Recognition.NO;
    }

    private static boolean isFeed(byte[] head) {
        String text = new String(head, PageEncoding.wide(head).orElse(StandardCharsets.ISO_8859_1));
        return switch (MarkupStart.of(head)) {
            case "rss" -> true;
            case "feed" -> FeedNamespace.ATOM.isIn(text);
            case "rdf" -> FeedNamespace.RSS.isIn(text);
            default -> false;
        };
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new FeedReader(file, options);
    }
}
