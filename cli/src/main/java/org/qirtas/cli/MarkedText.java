package org.qirtas.cli;

import java.util.ArrayList;
import java.util.List;
import org.qirtas.TextRange;

/**
 * A part of a text in one line, with marked ranges. On a terminal the text is isolated, so that its direction does not
 * turn what stands before it, and it is cut to a width.
 *
 * @param text the part, without control characters
 * @param ranges the marked ranges, in their order
 * @param isCutBefore whether the text goes on before the part
 * @param isCutAfter whether the text goes on after the part
 */
record MarkedText(String text, List<TextRange> ranges, boolean isCutBefore, boolean isCutAfter) {
    private static final String CUT = "…";

    /** What of a wide text is in view before the first range, in columns. */
    private static final int BEFORE = 24;

    /** The part of a stored text. */
    static MarkedText of(String stored, List<TextRange> ranges, boolean isCutBefore, boolean isCutAfter) {
        StringBuilder text = new StringBuilder();
        List<TextRange> moved = new ArrayList<>();
        int end = 0;
        for (TextRange range : ranges) {
            text.append(visible(stored.substring(end, range.start())));
            int start = text.length();
            text.append(visible(stored.substring(range.start(), range.end())));
            moved.add(new TextRange(start, text.length()));
            end = range.end();
        }
        text.append(visible(stored.substring(end)));
        return new MarkedText(text.toString(), moved, isCutBefore, isCutAfter).stripped();
    }

    private static String visible(String text) {
        return VisibleText.line(HeadlineForm.cell(text));
    }

    private MarkedText stripped() {
        int start = text.length() - text.stripLeading().length();
        return part(start, Math.max(start, text.stripTrailing().length()), isCutBefore, isCutAfter);
    }

    private MarkedText part(int start, int end, boolean isMoreBefore, boolean isMoreAfter) {
        List<TextRange> inside = ranges.stream()
                .filter(range -> range.end() >= start && range.start() <= end)
                .map(range -> new TextRange(Math.max(range.start(), start) - start, Math.min(range.end(), end) - start))
                .toList();
        return new MarkedText(text.substring(start, end), inside, isMoreBefore, isMoreAfter);
    }

    /** The line for a screen. On a terminal it takes at most a number of columns. */
    String line(Screen screen, int columns) {
        return screen.isShown()
                ? DisplayWidth.ISOLATE + within(columns).marked(screen) + DisplayWidth.END_OF_ISOLATE
                : marked(screen);
    }

    private String marked(Screen screen) {
        StringBuilder line = new StringBuilder(isCutBefore ? CUT : "");
        int end = 0;
        for (TextRange range : ranges) {
            line.append(text, end, range.start());
            line.append(screen.styled(Style.MATCH, text.substring(range.start(), range.end())));
            end = range.end();
        }
        return line.append(text, end, text.length())
                .append(isCutAfter ? CUT : "")
                .toString();
    }

    /** As much as fits, with the first range in view. */
    private MarkedText within(int columns) {
        int room = columns - 2 * CUT.length();
        if (DisplayWidth.of(text) <= room) {
            return this;
        }
        int first = ranges.isEmpty() ? 0 : ranges.get(0).start();
        int start = 0;
        while (DisplayWidth.of(text.substring(start, first)) > Math.min(BEFORE, room / 2)) {
            start = DisplayWidth.next(text, start);
        }
        int end = DisplayWidth.end(text, start, room);
        return part(start, end, isCutBefore || start > 0, isCutAfter || end < text.length());
    }
}
