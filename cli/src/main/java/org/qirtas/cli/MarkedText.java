package org.qirtas.cli;

import java.util.List;
import org.qirtas.TextRange;

/**
 * A part of a text in one line, with marked ranges. On a terminal the ranges are bold, and the text is isolated, so that
 * its direction does not turn what stands before it.
 */
final class MarkedText {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[22m";
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final String CUT = "…";

    private MarkedText() {}

    /** The line of a text that may be cut at its ends. */
    static String of(String text, List<TextRange> ranges, boolean isCutBefore, boolean isCutAfter, boolean isShown) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        for (TextRange range : ranges) {
            line.append(plain(text.substring(end, range.start())));
            line.append(isShown ? BOLD : "").append(plain(text.substring(range.start(), range.end())));
            line.append(isShown ? PLAIN : "");
            end = range.end();
        }
        line.append(plain(text.substring(end)));
        String whole = (isCutBefore ? CUT : "") + line.toString().strip() + (isCutAfter ? CUT : "");
        return isShown ? ISOLATE + whole + END_OF_ISOLATE : whole;
    }

    private static String plain(String text) {
        return VisibleText.line(HeadlineForm.cell(text));
    }
}
