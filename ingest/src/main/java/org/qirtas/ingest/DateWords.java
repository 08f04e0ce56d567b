package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.ingest.MonthName.CalendarKind;

/**
 * The words of a date without its time: numbers and names of months in any order that has one meaning.
 *
 * <pre>
 * 28 January 2022    January 28, 2022    26 كانون الثاني/يناير 2022    8 بهمن 1400    January 2022
 * 2022/1/28    28.1.2022    1/28/2022    1400/11/08    2022/1    2022
 * </pre>
 *
 * A number of four digits is the year. Of two numbers before the year that both could be the month, none is chosen,
 * except in the Solar Hijri calendar, where the day comes first.
 */
final class DateWords {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{P}|]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

    private static final Set<String> PASSED_OVER =
            Set.copyOf(List.of(Wording.fold("السبت,الأحد,الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,"
                            + "شنبه,یکشنبه,دوشنبه,سهشنبه,چهارشنبه,پنجشنبه,جمعه,یک,دو,سه,چهار,پنج,"
                            + "saturday,sunday,monday,tuesday,wednesday,thursday,friday,sat,sun,mon,tue,wed,thu,fri,"
                            + "في,الساعة,م,ميلادي,ساعت,ماه,میلادی,ش,شمسی,خورشیدی,at,of,on,t,the,st,nd,rd,th")
                    .split(",", -1)));

    /**
     * Without the name of a month, a year from 1200 to 1420 (1821 to 2042) is one of the Solar Hijri calendar. A later
     * one is rather a year of the lunar calendar, in which 1421 began in the year 2000, and is not understood.
     */
    private static final int FIRST_SOLAR_YEAR = 1200;

    private static final int LAST_BARE_SOLAR_YEAR = 1420;
    private static final int LAST_SOLAR_YEAR = 1599;

    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 12;

    private final Set<MonthName> months = new LinkedHashSet<>();
    private final List<String> numbers = new ArrayList<>();

    private DateWords() {}

    /** Understands text that {@link Wording} has folded. */
    static Optional<CalendarDate> read(String folded) {
        DateWords words = new DateWords();
        return words.sort(SEPARATORS.split(folded.strip(), -1)) ? words.date() : Optional.empty();
    }

    /** Tells names of months, numbers and the words passed over apart; {@code false} if there is any other. */
    private boolean sort(String[] words) {
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            Optional<MonthName> twoWords =
                    i + 1 < words.length ? MonthName.find(word + ' ' + words[i + 1]) : Optional.empty();
            if (twoWords.isPresent()) {
                months.add(twoWords.get());
                i++;
            } else if (!sort(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean sort(String word) {
        Optional<MonthName> month = MonthName.find(word);
        if (month.isPresent()) {
            months.add(month.get());
        } else if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            numbers.add(word);
        } else {
            return word.isEmpty() || PASSED_OVER.contains(word);
        }
        return true;
    }

    private Optional<CalendarDate> date() {
        if (months.size() > 1 || numbers.isEmpty() || numbers.size() > 3 - months.size()) {
            return Optional.empty();
        }
        boolean yearFirst = isYear(numbers.get(0));
        String year = numbers.remove(yearFirst ? 0 : numbers.size() - 1);
        if (!isYear(year) || numbers.stream().anyMatch(number -> number.length() > 2)) {
            return Optional.empty();
        }
        int y = Integer.parseInt(year);
        return months.isEmpty()
                ? numeric(y, yearFirst)
                : named(y, months.iterator().next());
    }

    private static boolean isYear(String number) {
        return number.length() == YEAR_DIGITS;
    }

    private Optional<CalendarDate> named(int year, MonthName month) {
        boolean fits = month.calendar() == CalendarKind.GREGORIAN
                ? year >= DateWording.FIRST_GREGORIAN_YEAR
                : year >= FIRST_SOLAR_YEAR && year <= LAST_SOLAR_YEAR;
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.isEmpty()
                        ? CalendarDate.ofMonth(month.calendar(), year, month.number())
                        : CalendarDate.ofDay(month.calendar(), year, month.number(), number(0)));
    }

    private Optional<CalendarDate> numeric(int year, boolean yearFirst) {
        if (year >= DateWording.FIRST_GREGORIAN_YEAR) {
            return numeric(CalendarKind.GREGORIAN, year, yearFirst);
        }
        return year >= FIRST_SOLAR_YEAR && year <= LAST_BARE_SOLAR_YEAR
                ? numeric(CalendarKind.SOLAR_HIJRI, year, yearFirst)
                : Optional.empty();
    }

    private Optional<CalendarDate> numeric(CalendarKind calendar, int year, boolean yearFirst) {
        return switch (numbers.size()) {
            case 0 -> Optional.of(CalendarDate.ofYear(calendar, year));
            case 1 -> Optional.of(CalendarDate.ofMonth(calendar, year, number(0)));
            default ->
                isMonthFirst(calendar, yearFirst)
                        .map(monthFirst -> CalendarDate.ofDay(
                                calendar, year, number(monthFirst ? 0 : 1), number(monthFirst ? 1 : 0)));
        };
    }

    private Optional<Boolean> isMonthFirst(CalendarKind calendar, boolean yearFirst) {
        if (yearFirst) {
            return Optional.of(true);
        }
        if (calendar == CalendarKind.SOLAR_HIJRI || number(0) > MONTHS || number(0) == number(1)) {
            return Optional.of(false);
        }
        return number(1) > MONTHS ? Optional.of(true) : Optional.empty();
    }

    private int number(int index) {
        return Integer.parseInt(numbers.get(index));
    }
}
