package org.qirtas.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The Solar Hijri calendar by its cycle of 33 years with 8 leap years.
 *
 * <p>Months 1 to 6 have 31 days, months 7 to 11 have 30, month 12 has 29 or, in a leap year, 30. A year is a leap year
 * if (25 · year + 11) mod 33 &lt; 8. Therefore 365 · (year − 1) + ⌊(8 · year + 21) / 33⌋ days precede it. From 1178 to
 * 1501 these are the leap years by the equinox of Tehran; 1502 is the first year that is a leap year by the cycle and
 * not by the equinox. Source: K. M. Borkowski, The Persian calendar for 3000 years, Earth, Moon, and Planets 74 (1996)
 * 223–230, on where the cycle meets the equinox.
 */
final class SolarHijri {

    static final int FIRST_YEAR = 1178;
    static final int LAST_YEAR = 1502;

    /** Day before 1 Farvardin of the year 1: 18 March 622 in the Julian calendar, as a day since 1970-01-01. */
    private static final long EPOCH = -492_269;

    private static final int CYCLE_YEARS = 33;
    private static final int CYCLE_LEAP_YEARS = 8;
    private static final int LONG_MONTHS = 6;
    private static final int MONTHS = 12;

    private SolarHijri() {}

    /**
     * The Gregorian date of a day.
     *
     * @throws DateTimeException if the day does not exist
     */
    static LocalDate date(int year, int month, int day) {
        if (month < 1 || month > MONTHS || day < 1 || day > monthLength(year, month)) {
            throw new DateTimeException("no day " + year + "/" + month + "/" + day);
        }
        int monthsBefore = month - 1;
        int daysBefore = 30 * monthsBefore + Math.min(monthsBefore, LONG_MONTHS);
        return LocalDate.ofEpochDay(EPOCH + daysBeforeYear(year) + daysBefore + day);
    }

    private static int daysBeforeYear(int year) {
        return 365 * (year - 1) + Math.floorDiv(CYCLE_LEAP_YEARS * year + 21, CYCLE_YEARS);
    }

    private static int monthLength(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < MONTHS || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return year < LAST_YEAR && Math.floorMod(25 * year + 11, CYCLE_YEARS) < CYCLE_LEAP_YEARS;
    }
}
