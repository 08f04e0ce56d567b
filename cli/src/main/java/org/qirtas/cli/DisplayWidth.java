package org.qirtas.cli;

import org.jline.utils.WCWidth;

/** The columns that a text takes on a terminal. Wide characters take two, combining and invisible ones none. */
final class DisplayWidth {
    private static final String CUT = "…";

    /** Isolates what is between it and {@link #END_OF_ISOLATE} from the direction of what is around. */
    static final char ISOLATE = '\u2068';

    static final char END_OF_ISOLATE = '\u2069';

    private DisplayWidth() {}

    /** The number of columns of a text of one line, whose control characters count nothing. */
    static int of(CharSequence text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** A text that takes at most a number of columns. It is cut between characters as a reader sees them. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        return text.substring(0, end(text, 0, columns - 1)).stripTrailing() + CUT;
    }

    /** The end of the longest part from a start that takes at most a number of columns, between characters. */
    static int end(String text, int start, int columns) {
        int end = start;
        int left = columns;
        while (end < text.length()) {
            int next = next(text, end);
            left -= of(text.subSequence(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the character, as a reader sees it, that begins at a place. */
    static int next(String text, int place) {
        return place + Math.max(1, WCWidth.charCountForGraphemeCluster(text, place));
    }

    /** Isolates a text that has anything from right to left, so that it turns nothing around it. */
    static String isolated(String text) {
        return text.codePoints().anyMatch(Directions::isTurning) ? ISOLATE + text + END_OF_ISOLATE : text;
    }
}
