package org.qirtas.ingest;

import java.util.Set;

/** A word of a date, or several words with one meaning. */
sealed interface DateToken {

    /** A word without meaning for the day: the name of a weekday, or a preposition. */
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
     * @param name its meaning
     */
    record Month(MonthName name) implements DateToken {}

    /**
     * The words after a year that name its calendar.
     *
     * @param calendars its possible meanings
     */
    record Era(Set<CalendarKind> calendars) implements DateToken {}
}
