package org.qirtas.cli;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.ingest.DateWording;

/** Dates as people read them on a terminal, in UTC. A date that was not understood keeps its wording. */
final class ReadableDate {
    private ReadableDate() {}

    /** Such as {@code Monday 31 January 2022, 10:30 UTC}, with the wording of the article if that is another. */
    static String full(ArticleDate date) {
        Optional<String> iso = DateWording.iso(date);
        if (iso.isEmpty()) {
            return date.text();
        }
        String words = words(start(date), date.precision());
        return iso.get().equals(date.text()) ? words : words + " (" + date.text() + ")";
    }

    /** Such as {@code 2022-01-31 10:30}. */
    static String brief(ArticleDate date) {
        String iso = DateWording.iso(date).orElse("");
        if (iso.isEmpty()) {
            return date.text();
        }
        return isDay(date.precision()) ? iso : iso.substring(0, iso.indexOf('T')) + " " + time(start(date));
    }

    private static OffsetDateTime start(ArticleDate date) {
        return date.start().orElseThrow().atOffset(ZoneOffset.UTC);
    }

    private static boolean isDay(DatePrecision precision) {
        return precision.compareTo(DatePrecision.DAY) <= 0;
    }

    private static String words(OffsetDateTime start, DatePrecision precision) {
        String month = capital(start.getMonth().name()) + " " + start.getYear();
        String day = capital(start.getDayOfWeek().name()) + " " + start.getDayOfMonth() + " " + month;
        return switch (precision) {
            case YEAR -> Integer.toString(start.getYear());
            case MONTH -> month;
            case DAY -> day;
            default -> day + ", " + time(start) + " UTC";
        };
    }

    private static String time(OffsetDateTime start) {
        return start.toLocalTime().toString().substring(0, 5);
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
