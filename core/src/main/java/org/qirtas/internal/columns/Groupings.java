package org.qirtas.internal.columns;

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
}
