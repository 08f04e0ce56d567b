package org.qirtas.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qirtas.DatePrecision;

/**
 * The words of a date without its time. If it names a day in two or three calendars, the readings must agree:
 *
 * <pre>
 * 28 January 2022    January 28, 2022    26 كانون الثاني/يناير 2022    8 بهمن 1400    January 2022
 * 2022/1/28    28.1.2022    1/28/2022    1400/11/08    14/9/1432 هـ    2022/1    2022
 * 25 جمادى الآخرة 1443 الموافق 28 يناير 2022    1443/6/25 - 28/1/2022
 * </pre>
 */
final class DateWords {

    private static final int MAX_CALENDARS = 3;
    private static final int MAX_TOKENS = 40;

    /** Maximum difference in days between lunar dates of two countries. */
    private static final int LUNAR_TOLERANCE = 2;

    private final WritingHabit habit;
    private final Set<LocalDate> agreed = new HashSet<>();

    private DateWords(WritingHabit habit) {
        this.habit = habit;
    }

    /** Parses text that {@link DateText} has folded. */
    static Optional<CalendarDate> read(String folded, WritingHabit habit) {
        List<DateToken> tokens = DateVocabulary.read(folded).orElse(List.of());
        long years = years(tokens);
        if (years > MAX_CALENDARS || tokens.size() > MAX_TOKENS) {
            return Optional.empty();
        }
        return years > 1 ? new DateWords(habit).agreement(tokens) : DateSegment.alone(tokens, habit);
    }

    private static long years(List<DateToken> tokens) {
        return tokens.stream()
                .filter(token -> token instanceof DateToken.Numeral numeral && numeral.isYear())
                .count();
    }

    /** The one day that all dates name, for any division of the words between them. */
    private Optional<CalendarDate> agreement(List<DateToken> tokens) {
        divide(tokens, List.of());
        return agreed.size() == 1
                ? Optional.of(CalendarDate.of(agreed.iterator().next()))
                : Optional.empty();
    }

    private record Reading(CalendarKind calendar, LocalDate day) {
        boolean isLunar() {
            return calendar == CalendarKind.LUNAR_HIJRI;
        }

        boolean agrees(Reading other) {
            long days = Math.abs(ChronoUnit.DAYS.between(day, other.day));
            return days <= (isLunar() == other.isLunar() ? 0 : LUNAR_TOLERANCE);
        }
    }

    private void divide(List<DateToken> rest, List<Reading> before) {
        if (rest.isEmpty()) {
            agreed.add(day(before));
            return;
        }
        for (int end = 1; end <= rest.size(); end++) {
            List<DateToken> segment = rest.subList(0, end);
            if (years(segment) == 1) {
                divide(segment, rest.subList(end, rest.size()), before);
            }
        }
    }

    private void divide(List<DateToken> segment, List<DateToken> rest, List<Reading> before) {
        for (CalendarDate date : DateSegment.confirmed(segment, habit)) {
            Optional<LocalDate> day = date.precision() == DatePrecision.DAY ? date.start() : Optional.empty();
            if (day.isEmpty()) {
                continue;
            }
            Reading reading = new Reading(date.calendar(), day.get());
            if (before.stream().allMatch(reading::agrees)) {
                List<Reading> readings = new ArrayList<>(before);
                readings.add(reading);
                divide(rest, readings);
            }
        }
    }

    /** The day of a calendar that is the same everywhere, if there is one. */
    private static LocalDate day(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> !reading.isLunar())
                .findFirst()
                .orElse(readings.get(0))
                .day();
    }
}
