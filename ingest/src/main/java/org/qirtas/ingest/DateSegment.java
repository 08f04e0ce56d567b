package org.qirtas.ingest;

import static org.qirtas.ingest.CalendarKind.GREGORIAN;
import static org.qirtas.ingest.CalendarKind.LUNAR_HIJRI;
import static org.qirtas.ingest.CalendarKind.SOLAR_HIJRI;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words for one year, month or day of one calendar: numbers, the name of a month, and the era, in any order with
 * the year first or last.
 */
final class DateSegment {

    /**
     * Years 1300 to 1410 are 1921 to 2032 in the Solar Hijri calendar, in which much news is dated, and 1882 to 1990 in
     * the lunar one. A later year is more probably lunar: 1411 began in 1990.
     */
    private static final int FIRST_BARE_SOLAR_YEAR = 1300;

    private static final int LAST_BARE_SOLAR_YEAR = 1410;
    private static final int MONTHS = 12;

    private final WritingHabit habit;
    private final List<String> numbers = new ArrayList<>();
    private final Set<MonthName> months = new LinkedHashSet<>();
    private final Set<CalendarKind> eras = EnumSet.allOf(CalendarKind.class);
    private boolean isWellFormed = true;

    private DateSegment(List<DateToken> tokens, WritingHabit habit) {
        this.habit = habit;
        boolean mayBeEra = false;
        for (DateToken token : tokens) {
            isWellFormed &= mayBeEra || !(token instanceof DateToken.Era);
            mayBeEra = token instanceof DateToken.Era || token instanceof DateToken.Numeral;
            add(token);
        }
    }

    private void add(DateToken token) {
        if (token instanceof DateToken.Numeral numeral) {
            numbers.add(numeral.digits());
        } else if (token instanceof DateToken.Month month) {
            months.add(month.name());
        } else if (token instanceof DateToken.Era era) {
            eras.retainAll(era.calendars());
        }
    }

    /** The meaning of the words alone; nothing if they are ambiguous. */
    static Optional<CalendarDate> alone(List<DateToken> tokens, WritingHabit habit) {
        List<CalendarDate> readings = new DateSegment(tokens, habit).readings(true);
        if (readings.size() == 1) {
            return Optional.of(readings.get(0));
        }
        return habit.order() == null ? Optional.empty() : inOrder(readings, habit.order());
    }

    /** The one of two readings of the same numbers that has a known order: the month first, as they are made, or last. */
    private static Optional<CalendarDate> inOrder(List<CalendarDate> readings, DateOrder order) {
        boolean areOrders = readings.size() == 2
                && readings.stream().allMatch(reading -> reading.calendar() == GREGORIAN)
                && readings.get(0).month() == readings.get(1).day();
        return areOrders ? Optional.of(readings.get(order == DateOrder.MDY ? 0 : 1)) : Optional.empty();
    }

    /** All possible meanings of the words, for comparison with another date of the same day. */
    static List<CalendarDate> confirmed(List<DateToken> tokens, WritingHabit habit) {
        return new DateSegment(tokens, habit).readings(false);
    }

    private List<CalendarDate> readings(boolean isAlone) {
        if (!isWellFormed || months.size() > 1 || numbers.isEmpty() || numbers.size() > 3 - months.size()) {
            return List.of();
        }
        boolean yearFirst = isYear(numbers.get(0));
        String year = numbers.remove(yearFirst ? 0 : numbers.size() - 1);
        if (!isYear(year) || numbers.stream().anyMatch(number -> number.length() > 2)) {
            return List.of();
        }
        int y = Integer.parseInt(year);
        List<CalendarDate> readings = new ArrayList<>();
        for (CalendarKind calendar : calendars(y, yearFirst, isAlone)) {
            addReadings(calendar, y, yearFirst, readings);
        }
        return readings;
    }

    private static boolean isYear(String number) {
        return new DateToken.Numeral(number).isYear();
    }

    /** The possible calendars. */
    private Set<CalendarKind> calendars(int year, boolean yearFirst, boolean isAlone) {
        Set<CalendarKind> calendars = EnumSet.copyOf(eras);
        months.forEach(month -> calendars.retainAll(EnumSet.of(month.calendar())));
        calendars.removeIf(calendar -> !calendar.has(year));
        boolean isNamed = !months.isEmpty() || !eras.containsAll(EnumSet.allOf(CalendarKind.class));
        if (!isAlone) {
            return calendars;
        }
        if (calendars.size() > 1) {
            chooseHijri(calendars, year, yearFirst, isNamed);
        } else if (!isNamed && !calendars.contains(GREGORIAN)) {
            calendars.clear();
        }
        if (!habit.isLunarByUmmAlQura()) {
            calendars.remove(LUNAR_HIJRI);
        }
        return calendars;
    }

    /** Distinguishes the two Hijri calendars. */
    private void chooseHijri(Set<CalendarKind> calendars, int year, boolean yearFirst, boolean isEra) {
        boolean isSolar = year >= FIRST_BARE_SOLAR_YEAR
                && year <= LAST_BARE_SOLAR_YEAR
                && (habit.isPersian() || (yearFirst && !isEra && !habit.isArabic()));
        if (isSolar) {
            calendars.remove(LUNAR_HIJRI);
        } else if (isEra && habit.isLunarByUmmAlQura()) {
            calendars.remove(SOLAR_HIJRI);
        } else {
            calendars.clear();
        }
    }

    private void addReadings(CalendarKind calendar, int year, boolean yearFirst, List<CalendarDate> readings) {
        if (!months.isEmpty()) {
            int month = months.iterator().next().number();
            readings.add(
                    numbers.isEmpty()
                            ? CalendarDate.ofMonth(calendar, year, month)
                            : CalendarDate.ofDay(calendar, year, month, number(0)));
        } else if (numbers.isEmpty()) {
            readings.add(CalendarDate.ofYear(calendar, year));
        } else if (numbers.size() == 1) {
            readings.add(CalendarDate.ofMonth(calendar, year, number(0)));
        } else {
            addDays(calendar, year, yearFirst, readings);
        }
    }

    /** Only Gregorian dates that end with the year can have the day first or the month first. */
    private void addDays(CalendarKind calendar, int year, boolean yearFirst, List<CalendarDate> readings) {
        int first = number(0);
        int second = number(1);
        boolean mayBeMonthFirst = yearFirst || (calendar == GREGORIAN && first != second && first <= MONTHS);
        if (mayBeMonthFirst) {
            readings.add(CalendarDate.ofDay(calendar, year, first, second));
        }
        if (!yearFirst && second <= MONTHS) {
            readings.add(CalendarDate.ofDay(calendar, year, second, first));
        }
    }

    private int number(int index) {
        return Integer.parseInt(numbers.get(index));
    }
}
