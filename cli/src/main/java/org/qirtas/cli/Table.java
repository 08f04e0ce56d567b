package org.qirtas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Rows in columns, for a terminal. The first rows determine the widths of the columns, so that a long table begins at
 * once. The last column takes what is left of the line. For one thread.
 */
final class Table implements AutoCloseable {
    private static final int ROWS_MEASURED = 200;
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    private static final int NARROWEST_LAST = 16;

    private final Screen screen;
    private final Pager pager;
    private final List<Column> columns;
    private final List<Row> waiting = new ArrayList<>();
    private int[] widths = {};

    /**
     * A table without rows.
     *
     * @param screen the terminal
     * @param pager what the rows are printed through; the caller closes it
     */
    Table(Screen screen, Pager pager, List<Column> columns) {
        this.screen = screen;
        this.pager = pager;
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param widest the number of columns of the terminal that it may take
     * @param style the style of its cells
     * @param isNumber whether cells are aligned to the right
     */
    record Column(String heading, int widest, Style style, boolean isNumber) {}

    /**
     * A row.
     *
     * @param cells a text for each column except the last
     * @param last the text for the last column, of its width
     * @param below lines that follow
     */
    private record Row(List<String> cells, IntFunction<String> last, List<String> below) {}

    /** Adds a row of cells, and lines below it that are printed as they are. */
    void add(List<String> cells, List<String> below) {
        String last = VisibleText.line(cells.get(columns.size() - 1));
        add(cells, width -> DisplayWidth.cut(last, width), below);
    }

    /** Adds a row with a last cell that depends on the width of its column. */
    void add(List<String> cells, IntFunction<String> last) {
        add(cells, last, List.of());
    }

    private void add(List<String> cells, IntFunction<String> last, List<String> below) {
        Row row = new Row(
                cells.stream().limit(columns.size() - 1L).map(VisibleText::line).toList(), last, below);
        if (widths.length > 0) {
            print(row);
            return;
        }
        waiting.add(row);
        if (waiting.size() == ROWS_MEASURED) {
            begin();
        }
    }

    /** Prints the rows that wait. A table without rows has no heading either. */
    @Override
    public void close() {
        if (widths.length == 0 && !waiting.isEmpty()) {
            begin();
        }
    }

    private void begin() {
        widths = widths();
        List<String> headings = columns.stream().map(Column::heading).toList();
        pager.print(line(headings, headings.get(headings.size() - 1), true));
        waiting.forEach(this::print);
        waiting.clear();
    }

    private int[] widths() {
        int last = columns.size() - 1;
        int[] natural = new int[columns.size()];
        for (int i = 0; i < last; i++) {
            int column = i;
            int widest = waiting.stream()
                    .mapToInt(row -> DisplayWidth.of(row.cells.get(column)))
                    .max()
                    .orElse(0);
            int heading = DisplayWidth.of(columns.get(i).heading());
            natural[i] = Math.max(heading, Math.min(widest, columns.get(i).widest()));
        }
        int left = screen.columns() - last * GAP.length();
        for (int i = 0; i < last; i++) {
            left -= natural[i];
        }
        natural[last] = left;
        narrow(natural);
        return natural;
    }

    /** Takes from the widest columns what the last one lacks. */
    private static void narrow(int[] widths) {
        int last = widths.length - 1;
        while (widths[last] < NARROWEST_LAST) {
            int widest = 0;
            for (int i = 1; i < last; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (last == 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            widths[last]++;
        }
        widths[last] = Math.max(widths[last], NARROWEST);
    }

    private void print(Row row) {
        pager.print(line(row.cells, row.last.apply(widths[widths.length - 1]), false));
        row.below.forEach(line -> pager.print(line + "\n"));
    }

    private String line(List<String> cells, String last, boolean isHeading) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length - 1; i++) {
            String text = DisplayWidth.cut(cells.get(i), widths[i]);
            String blanks = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
            String cell = styled(text, columns.get(i), isHeading);
            line.append(columns.get(i).isNumber ? blanks + cell : cell + blanks).append(GAP);
        }
        line.append(styled(last, columns.get(widths.length - 1), isHeading));
        return (isHeading ? line.toString().stripTrailing() : line) + "\n";
    }

    private String styled(String text, Column column, boolean isHeading) {
        return screen.styled(isHeading ? Style.HEADING : column.style, DisplayWidth.isolated(text));
    }
}
