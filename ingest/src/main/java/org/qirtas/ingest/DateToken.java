package org.qirtas.ingest;

import java.util.Set;

/** A word of a date, or several words that mean one thing. */
sealed interface DateToken {

    /** A word that says nothing about the day: the name of a weekday, a preposition. */
    enum Passed implements DateToken {
        PASSED
    }

    /**
     * A number in ASCII digits.
     *
     * @param digits as written
     */
    record Numeral(String digits) implements DateToken {
        private static final int YEAR_DIGITS = 4;

        boolean isYear() {
            return digits.length() == YEAR_DIGITS;
        }
    }

    /**
     * The name of a month.
     *
     * @param name what it means
     */
    record Month(MonthName name) implements DateToken {}

    /**
     * What stands behind a year and names its calendar.
     *
     * @param calendars those that it may mean
     */
    record Era(Set<CalendarKind> calendars) implements DateToken {}
}
