package org.qirtas.serve.internal.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.qirtas.ArticleDate;

/** Dates as a reader reads them, as precise as they are, in UTC. */
public final class DateText {

    private final DateTimeFormatter year;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter monthAlone;
    private final Locale locale;

    public DateText(Wording wording) {
        year = formatter(DateTimeFormatter.ofPattern("u"), wording);
        month = formatter(DateTimeFormatter.ofPattern("LLLL u"), wording);
        day = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), wording);
        minute = formatter(DateTimeFormatter.ofPattern("HH:mm"), wording);
        monthAlone = formatter(DateTimeFormatter.ofPattern("LLLL"), wording);
        locale = wording.locale();
    }

    private static DateTimeFormatter formatter(DateTimeFormatter formatter, Wording wording) {
        return formatter.withLocale(wording.locale()).withDecimalStyle(DecimalStyle.of(wording.locale()));
    }

    /** The date, or its wording if it was not understood. */
    public String of(ArticleDate date) {
        if (date.instant() == null) {
            return date.text();
        }
        OffsetDateTime start = date.instant().atOffset(ZoneOffset.UTC);
        return switch (date.precision()) {
            case YEAR -> year.format(start);
            case MONTH -> month.format(start);
            case DAY -> day.format(start);
            default -> day.format(start) + " · " + minute.format(start) + " UTC";
        };
    }

    /** A month without its year. */
    public String month(Period period) {
        return monthAlone.format(period.start());
    }

    /** A day of the week. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** A day of the week, in few letters. */
    public String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** A year, month or day in the notation of ISO 8601. */
    public String of(Period period) {
        TemporalAccessor start = period.start();
        if (start instanceof Year) {
            return year.format(start);
        }
        return start instanceof YearMonth ? month.format(start) : day.format((LocalDate) start);
    }
}
