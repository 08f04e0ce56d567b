package org.qirtas.ingest.web;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.DateConvention;

/**
 * An HTML page with an article. Immutable.
 *
 * <pre>{@code
 * byte[] bytes = Files.readAllBytes(Path.of("62315.html"));
 * Optional<Article> article = WebPage.of(bytes)
 *         .withCharset("windows-1256")
 *         .withUrl("https://example.org/62315")
 *         .withDateConvention(DateConvention.NONE.withOrder(DateOrder.DMY))
 *         .article();
 * article.ifPresent(found -> System.out.println(found.title() + "\n" + found.body()));
 * }</pre>
 *
 * <p>Title, dates, author, section, language, tags, source, address and lead are those that the page states: the
 * canonical link, JSON-LD of schema.org, OpenGraph and other {@code meta} elements, microdata and microformats, and
 * then what it shows, such as {@code <time>}. The title is the heading that readers see, if it has much in common with
 * a stated one. The lead is what stands between the headline and the body, otherwise the description, unless it is in
 * the body. The language is without its region, and is guessed only for text in Arabic letters.
 *
 * <p>The body is the text of the element that the page marks as its article, or of the one with most of the sentences.
 * Paragraphs, headings and items of lists are lines. Navigation, forms, advertisements, comments, captions, related
 * articles and lines that are only links are left out. The attribute {@code guessed-encoding} names an encoding that
 * nothing states, and {@code direction} that of the text where its first letter has the other one.
 */
public final class WebPage {

    /** The maximum number of bytes of a page. */
    public static final int MAX_BYTES = 16 << 20;

    private final byte[] page;
    private final @Nullable String charset;
    private final @Nullable String url;

    private final DateConvention dateConvention;

    private WebPage(byte[] page, @Nullable String charset, @Nullable String url, DateConvention dateConvention) {
        this.page = page;
        this.charset = charset;
        this.url = url;
        this.dateConvention = dateConvention;
    }

    /**
     * A page.
     *
     * @param page its bytes, not copied, at most {@value #MAX_BYTES}
     * @return the page
     * @throws IllegalArgumentException if there are more bytes
     */
    public static WebPage of(byte[] page) {
        if (Objects.requireNonNull(page, "page").length > MAX_BYTES) {
            throw new IllegalArgumentException("a page of more than " + MAX_BYTES + " bytes");
        }
        return new WebPage(page, null, null, DateConvention.NONE);
    }

    /**
     * The page with the encoding that its server declared. It is ignored if it is unknown, or if the bytes contradict
     * it.
     *
     * @param name such as {@code windows-1256}
     * @return a copy
     */
    public WebPage withCharset(String name) {
        return new WebPage(page, Objects.requireNonNull(name, "name"), url, dateConvention);
    }

    /**
     * The page with the address from which it came. The page may state another.
     *
     * @param address such as {@code https://example.org/62315}
     * @return a copy
     */
    public WebPage withUrl(String address) {
        return new WebPage(page, charset, Objects.requireNonNull(address, "address"), dateConvention);
    }

    /**
     * The page with a convention for its dates.
     *
     * @param convention what the wordings need not say
     * @return a copy
     */
    public WebPage withDateConvention(DateConvention convention) {
        return new WebPage(page, charset, url, Objects.requireNonNull(convention, "convention"));
    }

    /**
     * Reads the article.
     *
     * @return the article without an original; nothing if the page has no text of an article
     */
    public Optional<Article> article() {
        PageEncoding encoding = PageEncoding.of(page, charset);
        Document document = Jsoup.parse(new String(page, encoding.charset()), url == null ? "" : url);
        PageMetadata metadata = new PageMetadata(document, url, dateConvention);
        PageText text = TextExtraction.of(document, metadata.statedBody());
        String body = text.body();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        Article.Builder article = Article.builder().body(body);
        metadata.describe(article, text);
        if (encoding.isGuessed()) {
            article.attribute("guessed-encoding", encoding.charset().name());
        }
        PageDirection.of(document, body).ifPresent(direction -> article.attribute("direction", direction));
        return Optional.of(article.build());
    }
}
