package org.qirtas.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qirtas.ValueCount;

/** Years and months, such as {@code 2022} and {@code 2022-01}, with the numbers of their articles. */
final class Periods {
    /** More periods are not filled in: a wrong date makes an age of a few months. */
    private static final int MOST = 1200;

    private static final int MONTHS = 12;

    private Periods() {}

    /** The periods with those between them that have no articles. What is not a period comes last. */
    static List<ValueCount> filled(List<ValueCount> counts) {
        List<String> periods =
                counts.stream().map(ValueCount::value).filter(Objects::nonNull).toList();
        if (periods.isEmpty()
                || !Stream.of(periods.get(0), periods.get(periods.size() - 1)).allMatch(Periods::isUsual)) {
            return counts;
        }
        boolean areMonths = periods.get(0).contains("-");
        int first = number(periods.get(0), areMonths);
        int last = number(periods.get(periods.size() - 1), areMonths);
        return last - first < MOST
                ? filled(counts, IntStream.rangeClosed(first, last).mapToObj(n -> name(n, areMonths)))
                : counts;
    }

    private static List<ValueCount> filled(List<ValueCount> counts, Stream<String> names) {
        Map<String, Long> numbers = new HashMap<>();
        List<ValueCount> others = new ArrayList<>();
        for (ValueCount count : counts) {
            if (count.value() == null) {
                others.add(count);
            } else {
                numbers.put(count.value(), count.count());
            }
        }
        List<ValueCount> all = new ArrayList<>();
        names.forEach(name -> all.add(new ValueCount(name, numbers.getOrDefault(name, 0L))));
        all.addAll(others);
        return all;
    }

    /** Whether the year has four digits and no sign. */
    private static boolean isUsual(String period) {
        return period.matches("\\d{4}(-\\d{2})?");
    }

    private static int number(String period, boolean isMonth) {
        if (!isMonth) {
            return Integer.parseInt(period);
        }
        YearMonth month = YearMonth.parse(period);
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    private static String name(int number, boolean isMonth) {
        return isMonth ? YearMonth.of(number / MONTHS, number % MONTHS + 1).toString() : Integer.toString(number);
    }
}
