package org.qirtas.internal.columns;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qirtas.Grouping;

/** The tally for each grouping. */
public final class Groupings {

    private Groupings() {}

    /** An empty tally. */
    public static ValueTally tally(Grouping grouping) {
        return switch (grouping) {
            case SOURCE -> new TextTally(Columns::sources);
            case LANGUAGE -> new TextTally(Columns::languages);
            case SECTION -> new TextTally(Columns::sections);
            case YEAR -> new PeriodTally("uuuu", date -> date.withDayOfYear(1), date -> date.plusYears(1));
            case MONTH -> new PeriodTally("uuuu-MM", date -> date.withDayOfMonth(1), date -> date.plusMonths(1));
        };
    }

    /** The value of an article, if it has one. */
    public static @Nullable String value(Grouping grouping, Columns columns, int ordinal) {
        return switch (grouping) {
            case SOURCE -> columns.source(ordinal);
            case LANGUAGE -> columns.language(ordinal);
            case SECTION -> columns.section(ordinal);
            case YEAR -> period("uuuu", columns, ordinal);
            case MONTH -> period("uuuu-MM", columns, ordinal);
        };
    }

    private static @Nullable String period(String name, Columns columns, int ordinal) {
        DateColumn dates = columns.published();
        int index = ordinal - columns.first();
        return dates.isUnderstood(index)
                ? DateTimeFormatter.ofPattern(name, Locale.ROOT)
                        .format(Instant.ofEpochMilli(dates.millis(index)).atOffset(ZoneOffset.UTC))
                : null;
    }
}
