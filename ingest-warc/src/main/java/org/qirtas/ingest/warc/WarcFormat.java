package org.qirtas.ingest.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.Magic;

/**
 * Web archives (WARC, ISO 28500). An article is an HTML page that was fetched with status 200 or is a resource, as {@link
 * org.qirtas.ingest.web.WebPage} reads it, or a text that was extracted (WET, a {@code conversion} record). Its address
 * is that of the record, or the one that the page states. The attributes {@code warc-record-id} and {@code warc-date}
 * are the record and the time at which it was fetched; {@code warc-target-uri} is its address if the page states
 * another, and {@code warc-truncated} tells why a page is not whole. The bytes of a page are kept only with {@link
 * IngestOptions#keepHtml()}.
 *
 * <p>Everything else is left out and counted: other statuses and media types, pages without the text of an article or
 * with too many bytes, and revisits. Memory does not depend on the length of the file. Immutable.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("CC-NEWS-20220128.warc.gz"))) {
 *     input.next().ifPresent(System.out::println);
 *     System.out.println(input.articlesLeftOut());
 * }
 * }</pre>
 */
public final class WarcFormat implements ArticleFormat {

    static final String NAME = "warc";

    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** For {@link java.util.ServiceLoader}. */
    public WarcFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "a web archive, an article for each HTML page or extracted text";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/warc");
    }

    @Override
    public List<String> suffixes() {
        return List.of("warc", "wet");
    }

    @Override
    public Recognition recognize(byte[] head) {
        return Magic.begins(head, MAGIC) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        return new WarcArticles(file, options);
    }
}
