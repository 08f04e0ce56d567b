package org.qirtas.ingest.web;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.internal.Wording;

/** The date that a page states. */
final class PageDate {

    /** What separates a date from its label and from other facts. */
    private static final Pattern PART = Pattern.compile("\\s*[|•·–—]\\s*|[:：]\\s+|\\s{2,}|\\n");

    private final @Nullable String language;
    private final DateConvention convention;

    /**
     * Dates of a page.
     *
     * @param language the language of the page, or {@code null}
     */
    PageDate(@Nullable String language, DateConvention convention) {
        this.language = language;
        this.convention = convention;
    }

    /** The first wording that is understood; else the first wording, of unknown precision. */
    Optional<ArticleDate> of(Stream<String> wordings) {
        ArticleDate first = null;
        for (String wording : (Iterable<String>) wordings::iterator) {
            ArticleDate date = read(wording);
            if (isDay(date)) {
                return Optional.of(date);
            }
            first = first == null ? date : first;
        }
        return Optional.ofNullable(first);
    }

    /** The first date in visible texts, which may have a label before it. Nothing else is a date. */
    Optional<ArticleDate> visible(Stream<String> texts) {
        return texts.flatMap(text -> Stream.concat(Stream.of(text), PART.splitAsStream(text)))
                .map(this::read)
                .filter(PageDate::isDay)
                .findFirst();
    }

    private ArticleDate read(String wording) {
        return DateWording.parse(Wording.strip(wording), language, convention);
    }

    /** Whether it was understood, and to the day. */
    private static boolean isDay(ArticleDate date) {
        return date.start().isPresent()
                && date.precision() != DatePrecision.YEAR
                && date.precision() != DatePrecision.MONTH;
    }
}
