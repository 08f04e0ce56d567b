package org.qirtas.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph in lines of at most a number of columns of a terminal. Lines end between words; a longer word is cut between
 * characters. A terminal knows no paragraphs, so that each line has the direction of the whole.
 */
final class WrappedText {
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final String TAB = "    ";

    private final String text;
    private final int columns;
    private final boolean isRightToLeft;
    private final Directions directions = new Directions();
    private final List<String> lines = new ArrayList<>();

    private WrappedText(String text, int columns) {
        this.text = text;
        this.columns = columns;
        isRightToLeft = Directions.isRightToLeft(text);
    }

    /** The lines of a paragraph without control characters, at least one. */
    static List<String> lines(String paragraph, int columns) {
        WrappedText wrapped = new WrappedText(paragraph.replace("\t", TAB), Math.max(1, columns));
        wrapped.wrap();
        return wrapped.lines;
    }

    private void wrap() {
        int start = 0;
        if (DisplayWidth.of(text) > columns) {
            BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
            words.setText(text);
            while (DisplayWidth.of(text.substring(start).stripTrailing()) > columns) {
                int end = end(words, start);
                add(start, end);
                start = end;
            }
        }
        add(start, text.length());
    }

    /** The last place between words that leaves no more than fits, or else the last between characters. */
    private int end(BreakIterator words, int start) {
        int most = DisplayWidth.end(text, start, columns);
        int blanks = most;
        while (blanks < text.length() && text.charAt(blanks) == ' ') {
            blanks++;
        }
        int end = words.isBoundary(blanks) ? blanks : words.preceding(blanks);
        return end > start ? end : Math.max(most, DisplayWidth.next(text, start));
    }

    private void add(int start, int end) {
        String part = text.substring(start, end);
        String before = directions.opening();
        directions.pass(part);
        String line = before + part.stripTrailing() + directions.closing();
        lines.add(isRightToLeft ? RIGHT_TO_LEFT_ISOLATE + line + DisplayWidth.END_OF_ISOLATE : line);
    }
}
