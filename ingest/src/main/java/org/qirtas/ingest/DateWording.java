package org.qirtas.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleDate.Precision;

/**
 * The date of a page, in the wording of its writer.
 *
 * <p>Understood are the forms of ISO 8601; a day, month and year with the month as a number or by its Arabic, Persian or
 * English name, in the Gregorian or the Solar Hijri calendar; a month and year or a year alone; and a time after or
 * before the day. Names of weekdays are passed over. Whatever else is said makes the date unknown.
 */
final class DateWording {

    /** Beginning of the Gregorian calendar. An earlier year is a year of another calendar. */
    static final int FIRST_GREGORIAN_YEAR = 1583;

    private DateWording() {}

    /** The date with its text as it is. */
    static ArticleDate parse(String text) {
        String folded = Wording.fold(text).strip();
        return iso(text, folded)
                .or(() -> worded(text, folded))
                .orElseGet(() -> new ArticleDate(text, null, Precision.UNKNOWN));
    }

    private static Optional<ArticleDate> iso(String text, String folded) {
        ArticleDate date = ArticleDate.parse(folded.toUpperCase(Locale.ROOT));
        Instant gregorian =
                LocalDate.of(FIRST_GREGORIAN_YEAR, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return date.start()
                .filter(start -> !start.isBefore(gregorian))
                .map(start -> new ArticleDate(text, start, date.precision()));
    }

    private static Optional<ArticleDate> worded(String text, String folded) {
        Matcher found = TimeOfDay.PATTERN.matcher(folded);
        if (!found.find()) {
            return DateWords.read(folded).flatMap(date -> untimed(text, date));
        }
        String rest = folded.substring(0, found.start()) + ' ' + folded.substring(found.end());
        return TimeOfDay.of(found).flatMap(time -> DateWords.read(rest).flatMap(date -> timed(text, date, time)));
    }

    private static Optional<ArticleDate> untimed(String text, CalendarDate date) {
        return date.start()
                .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                .map(start -> new ArticleDate(text, start, date.precision()));
    }

    private static Optional<ArticleDate> timed(String text, CalendarDate date, TimeOfDay time) {
        if (date.precision() != Precision.DAY) {
            return Optional.empty();
        }
        return date.start()
                .map(day -> day.atTime(time.time()).toInstant(time.offset()))
                .filter(start -> start.isBefore(ArticleDate.MAX))
                .map(start -> new ArticleDate(text, start, time.precision()));
    }
}
