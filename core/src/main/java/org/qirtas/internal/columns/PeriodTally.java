package org.qirtas.internal.columns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qirtas.ValueCount;

/**
 * Counts articles by the period in which they were published. Most articles belong to the same period as the one
 * before.
 */
final class PeriodTally implements ValueTally {

    private final DateTimeFormatter name;
    private final UnaryOperator<LocalDate> start;
    private final UnaryOperator<LocalDate> next;
    private final TreeMap<LocalDate, Period> periods = new TreeMap<>();
    private Period last = new Period(0, 0);
    private @Nullable DateColumn column;
    private int first;
    private long absent;

    PeriodTally(String name, UnaryOperator<LocalDate> start, UnaryOperator<LocalDate> next) {
        this.name = DateTimeFormatter.ofPattern(name, Locale.ROOT);
        this.start = start;
        this.next = next;
    }

    /** Number of articles between two times, the second exclusive. */
    private static final class Period {
        private final long from;
        private final long to;
        private long count;

        Period(long from, long to) {
            this.from = from;
            this.to = to;
        }
    }

    @Override
    public void begin(Columns columns) {
        column = columns.published();
        first = columns.first();
    }

    @Override
    public void add(int ordinal) {
        DateColumn begun = column;
        if (begun == null || !begun.isUnderstood(ordinal - first)) {
            absent++;
            return;
        }
        long millis = begun.millis(ordinal - first);
        if (millis < last.from || millis >= last.to) {
            last = period(millis);
        }
        last.count++;
    }

    private Period period(long millis) {
        LocalDate date = start.apply(
                Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate());
        return periods.computeIfAbsent(date, begin -> new Period(millis(begin), millis(next.apply(begin))));
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    @Override
    public List<ValueCount> counts() {
        List<ValueCount> counts = new ArrayList<>();
        periods.forEach((date, period) -> counts.add(new ValueCount(name.format(date), period.count)));
        if (absent > 0) {
            counts.add(new ValueCount(null, absent));
        }
        return counts;
    }
}
