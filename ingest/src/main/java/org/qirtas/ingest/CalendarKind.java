package org.qirtas.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;

/** A calendar in which news is dated. */
enum CalendarKind {
    /**
     * The civil calendar of most countries, from its introduction. A year after 2299 is more probably Buddhist: the
     * year 2400 of that calendar began in 1857.
     */
    GREGORIAN(1583, 2299) {
        @Override
        LocalDate date(int year, int month, int day) {
            return LocalDate.of(year, month, day);
        }
    },

    /** The civil calendar of Iran, and of Afghanistan until 2021. */
    SOLAR_HIJRI(SolarHijri.FIRST_YEAR, SolarHijri.LAST_YEAR) {
        @Override
        LocalDate date(int year, int month, int day) {
            return SolarHijri.date(year, month, day);
        }
    },

    /** The lunar calendar as Umm al-Qura computes it. */
    LUNAR_HIJRI(1300, 1600) {
        @Override
        LocalDate date(int year, int month, int day) {
            return LocalDate.ofEpochDay(
                    HijrahChronology.INSTANCE.date(year, month, day).getLong(ChronoField.EPOCH_DAY));
        }
    };

    private final int firstYear;
    private final int lastYear;

    CalendarKind(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Whether this calendar has dates of a year. */
    boolean has(int year) {
        return year >= firstYear && year <= lastYear;
    }

    /**
     * A day of a year that this calendar {@linkplain #has(int) has}.
     *
     * @throws DateTimeException if there is no such month or day
     */
    abstract LocalDate date(int year, int month, int day);
}
