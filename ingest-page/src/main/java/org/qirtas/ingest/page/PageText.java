package org.qirtas.ingest.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.internal.DecodedText;
import org.qirtas.ingest.internal.TextLanguage;
import org.qirtas.ingest.internal.Wording;

/**
 * Reads a news page that was saved as text.
 *
 * <pre>
 * ۳۳۷مشاهدات                        views
 * (a paragraph)                     lead
 * رمز الخبر: ۶۲۳۱۵                   id, in ASCII digits: 62315
 * تأريخ النشر: 28 January 2022       published
 *
 * (paragraphs and sub-headings)     body, joined by line feeds, without blank lines
 *
 * رایکم                             source
 * </pre>
 *
 * The labels may be Arabic, Persian, Urdu, Kurdish or English, with digits of any script. Further labels give the date
 * of the last change, author, section or source. A line may have several labels, and a value may be on the line after
 * its label. Any part may be missing; without labels all text is body.
 *
 * <p>A line is a label only if its value is understood: views are a number, a code has a digit, a date is a date, names
 * are a few words. Every other line remains in the text at its place. A date keeps its wording; an ambiguous date has
 * an unknown precision.
 *
 * <p>The article has neither a title nor a url. The language is guessed by the letters: {@code ar}, {@code fa}, {@code
 * ur}, {@code ckb}, {@code en}, {@code ru}, {@code zh} or none.
 *
 * <pre>{@code
 * byte[] page = Files.readAllBytes(Path.of("62315.txt"));
 * Article article = PageText.parse(page, "62315.txt", IngestOptions.DEFAULT);
 * System.out.println(article.id() + " " + article.published());
 * }</pre>
 */
public final class PageText {

    /** The maximum number of bytes of a page. */
    public static final int MAX_BYTES = 16 << 20;

    private PageText() {}

    /**
     * Reads a page. Safe for use by many threads.
     *
     * @param page the page in UTF-8, or in UTF-16, windows-1256 or windows-1252 if it shows its encoding with certainty;
     *     with or without byte order mark, lines ended by LF or CR LF
     * @param file name for error messages
     * @param options whether the article keeps the bytes of the page, and what the wordings of dates need not say
     * @return the article
     * @throws IngestException if the page has no text, is in no encoding for certain, or has more than {@value #MAX_BYTES} bytes
     */
    public static Article parse(byte[] page, String file, IngestOptions options) throws IngestException {
        if (page.length > MAX_BYTES) {
            throw new IngestException(file, 0, "a page of more than " + MAX_BYTES + " bytes");
        }
        return parse(DecodedText.of(page, file), page, file, options);
    }

    /** Reads a page that was decoded. */
    static Article parse(DecodedText decoded, byte[] page, String file, IngestOptions options) throws IngestException {
        PageLayout layout =
                PageLayout.of(decoded.text().lines().map(Wording::strip).collect(Collectors.toList()));
        if (layout.lead().isEmpty() && layout.body().isEmpty()) {
            throw new IngestException(file, 0, "no text");
        }
        Article.Builder article = Article.builder().original(options.keepOriginal() ? page : null);
        Optional<String> language = addText(article, layout);
        Function<String, ArticleDate> dates =
                text -> DateWording.parse(text, orNull(language), options.dateConvention());
        layout.labels().forEach((kind, value) -> addLabel(article, kind, value, dates));
        return article.build();
    }

    /** Sets the lead and body, and returns the language. */
    private static Optional<String> addText(Article.Builder article, PageLayout layout) {
        String lead = String.join("\n", layout.lead());
        String body = String.join("\n", layout.body());
        article.lead(lead.isEmpty() ? null : lead).body(body);
        Optional<String> language = TextLanguage.guess(lead + body);
        article.language(orNull(language));
        return language;
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }

    private static void addLabel(
            Article.Builder article, LabelKind kind, String value, Function<String, ArticleDate> dates) {
        switch (kind) {
            case CODE -> article.id(value);
            case DATE -> article.published(dates.apply(value));
            case UPDATED -> article.updated(dates.apply(value));
            case VIEWS -> article.views(Long.valueOf(value));
            case AUTHOR -> article.author(value);
            case SOURCE -> article.source(value);
            case SECTION -> article.section(value);
        }
    }
}
