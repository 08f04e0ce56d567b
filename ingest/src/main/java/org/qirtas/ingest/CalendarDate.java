package org.qirtas.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.qirtas.DatePrecision;

/**
 * A year, month or day of a calendar. The month or day need not exist.
 *
 * @param calendar the calendar
 * @param year the year
 * @param month the month, 1 if only the year is named
 * @param day the day, 1 if only the year or the month is named
 * @param precision {@code YEAR}, {@code MONTH} or {@code DAY}
 */
record CalendarDate(CalendarKind calendar, int year, int month, int day, DatePrecision precision) {

    static CalendarDate ofYear(CalendarKind calendar, int year) {
        return new CalendarDate(calendar, year, 1, 1, DatePrecision.YEAR);
    }

    static CalendarDate ofMonth(CalendarKind calendar, int year, int month) {
        return new CalendarDate(calendar, year, month, 1, DatePrecision.MONTH);
    }

    static CalendarDate ofDay(CalendarKind calendar, int year, int month, int day) {
        return new CalendarDate(calendar, year, month, day, DatePrecision.DAY);
    }

    /** A Gregorian day. */
    static CalendarDate of(LocalDate day) {
        return ofDay(CalendarKind.GREGORIAN, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The Gregorian day on which the period begins; nothing if the period does not exist. */
    Optional<LocalDate> start() {
        try {
            return calendar.has(year) ? Optional.of(calendar.date(year, month, day)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
