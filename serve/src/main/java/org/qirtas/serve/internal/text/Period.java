package org.qirtas.serve.internal.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A year, a month or a day in UTC.
 *
 * @param text such as {@code 2022}, {@code 2022-01} or {@code 2022-01-28}
 * @param start the year, month or day
 * @param unit its length
 */
public record Period(String text, Temporal start, ChronoUnit unit) {

    /** The period of a text, if it is one. */
    public static Optional<Period> parse(String text) {
        try {
            if (text.matches("-?[0-9]{4}")) {
                return Optional.of(new Period(text, Year.parse(text), ChronoUnit.YEARS));
            }
            if (text.matches("-?[0-9]{4}-[0-9]{2}")) {
                return Optional.of(new Period(text, YearMonth.parse(text), ChronoUnit.MONTHS));
            }
            if (text.matches("-?[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(new Period(text, LocalDate.parse(text), ChronoUnit.DAYS));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Its first instant. */
    public Instant from() {
        return instant(start);
    }

    /** The first instant after it. */
    public Instant to() {
        return instant(start.plus(1, unit));
    }

    private static Instant instant(Temporal start) {
        LocalDate day;
        if (start instanceof Year year) {
            day = year.atDay(1);
        } else if (start instanceof YearMonth month) {
            day = month.atDay(1);
        } else {
            day = (LocalDate) start;
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The period of the same length after it. */
    public Period next() {
        return of(start.plus(1, unit), unit);
    }

    /** The longer period that has it: the month of a day, the year of a month. */
    public Optional<Period> longer() {
        return switch (unit) {
            case DAYS -> Optional.of(of(YearMonth.from((LocalDate) start), ChronoUnit.MONTHS));
            case MONTHS -> Optional.of(of(Year.of(((YearMonth) start).getYear()), ChronoUnit.YEARS));
            default -> Optional.empty();
        };
    }

    /** Whether it is a day. */
    public boolean isDay() {
        return unit == ChronoUnit.DAYS;
    }

    /** The months of a year; of a month or a day there are none. */
    public List<Period> months() {
        return start instanceof Year year
                ? IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> of(year.atMonth(month), ChronoUnit.MONTHS))
                        .toList()
                : List.of();
    }

    /** The days of a month; of a year or a day there are none. */
    public List<Period> days() {
        return start instanceof YearMonth month
                ? IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(day -> of(month.atDay(day), ChronoUnit.DAYS))
                        .toList()
                : List.of();
    }

    private static Period of(Temporal start, ChronoUnit unit) {
        String text = start instanceof Year year
                ? String.format(java.util.Locale.ROOT, "%04d", year.getValue())
                : start.toString();
        return new Period(text, start, unit);
    }
}
