package org.qirtas.cli;

import java.util.List;
import org.qirtas.ValueCount;

/** Numbers as bars, for a terminal. */
final class BarTable {
    private static final int WIDEST_VALUE = 32;
    private static final int WIDEST_NUMBER = 14;

    /** Blocks of an eighth of a column, of two, and so on. */
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private BarTable() {}

    /** Prints a row for each value: the value, its number, its share in all articles, and a bar. */
    static void print(Screen screen, Pager pager, String heading, List<ValueCount> counts, long all) {
        long most =
                Math.max(1, counts.stream().mapToLong(ValueCount::count).max().orElse(1));
        List<Table.Column> columns = List.of(
                new Table.Column(heading, WIDEST_VALUE, Style.KEY, false),
                new Table.Column("articles", WIDEST_NUMBER, Style.PLAIN, true),
                new Table.Column("share", WIDEST_NUMBER, Style.PLAIN, true),
                new Table.Column("", Integer.MAX_VALUE, Style.BAR, false));
        try (Table table = new Table(screen, pager, columns)) {
            for (ValueCount count : counts) {
                table.add(cells(count, all), width -> bar(count.count(), most, width));
            }
        }
    }

    private static List<String> cells(ValueCount count, long all) {
        return List.of(HeadlineForm.cell(count.value()), Amount.of(count.count()), Amount.percent(count.count(), all));
    }

    /** A bar of a length in proportion to a number, in eighths of columns. A number above 0 has a bar. */
    static String bar(long number, long most, int columns) {
        long eighths = Math.round((double) number / most * columns * EIGHTHS.length());
        if (number > 0 && eighths == 0) {
            eighths = 1;
        }
        int rest = (int) (eighths % EIGHTHS.length());
        String whole = "█".repeat((int) (eighths / EIGHTHS.length()));
        return rest == 0 ? whole : whole + EIGHTHS.charAt(rest - 1);
    }
}
