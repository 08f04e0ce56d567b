package org.qirtas.ingest;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.qirtas.ArticleDate.Precision;
import org.qirtas.ingest.MonthName.CalendarKind;

/**
 * A year, month or day of a calendar; there may be no such month or day.
 *
 * @param calendar the calendar
 * @param year the year
 * @param month the month, 1 if only the year is named
 * @param day the day, 1 if only the year or the month is named
 * @param precision {@code YEAR}, {@code MONTH} or {@code DAY}
 */
record CalendarDate(CalendarKind calendar, int year, int month, int day, Precision precision) {

    private static final ULocale SOLAR_HIJRI = new ULocale("@calendar=persian");

    static CalendarDate ofYear(CalendarKind calendar, int year) {
        return new CalendarDate(calendar, year, 1, 1, Precision.YEAR);
    }

    static CalendarDate ofMonth(CalendarKind calendar, int year, int month) {
        return new CalendarDate(calendar, year, month, 1, Precision.MONTH);
    }

    static CalendarDate ofDay(CalendarKind calendar, int year, int month, int day) {
        return new CalendarDate(calendar, year, month, day, Precision.DAY);
    }

    /** The day on which the period begins, in the Gregorian calendar; nothing if there is no such period. */
    Optional<LocalDate> start() {
        try {
            return Optional.of(calendar == CalendarKind.GREGORIAN ? LocalDate.of(year, month, day) : solarHijri());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Converts from the calendar of Iran and Afghanistan, in which a leap year has a 30th day of month 12. */
    private LocalDate solarHijri() {
        Calendar solar = Calendar.getInstance(TimeZone.GMT_ZONE, SOLAR_HIJRI);
        solar.clear();
        solar.setLenient(false);
        solar.set(year, month - 1, day);
        return LocalDate.ofInstant(Instant.ofEpochMilli(solar.getTimeInMillis()), ZoneOffset.UTC);
    }
}
