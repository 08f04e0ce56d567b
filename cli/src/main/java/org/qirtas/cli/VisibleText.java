package org.qirtas.cli;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Stored text, names of files and messages for a terminal. Control characters, which a terminal would obey, are written
 * as {@code \u001b}: those of C0 and C1, and DEL. {@code --json} and {@code export} write the text itself.
 */
final class VisibleText {
    private VisibleText() {}

    /**
     * Text of several lines. Tabs and line feeds, with or without a carriage return before them, are kept, and so are
     * embeddings and isolates that are closed in their line. Overrides are escaped.
     */
    static String lines(String text) {
        String joined = text.replace("\r\n", "\n");
        String escaped = escape(joined, c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        return escaped.chars().anyMatch(Directions::isControl) ? contained(escaped) : escaped;
    }

    private static String contained(String text) {
        StringBuilder visible = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end + 1);
            Set<Integer> dangers = Directions.dangers(line);
            for (int i = 0; i < line.length(); i++) {
                visible.append(dangers.contains(i) ? mark(line.charAt(i)) : line.charAt(i));
            }
            start += line.length();
        }
        return visible.length() == text.length() ? text : visible.toString();
    }

    private static String mark(int c) {
        return String.format("\\u%04x", c);
    }

    /**
     * Text of one line. Tabs are kept. Characters that would end the line, or turn the direction of writing for the
     * rest of the line, are escaped too.
     */
    static String line(String text) {
        return escape(text, c -> (Character.isISOControl(c) && c != '\t') || isLineEnd(c) || Directions.isControl(c));
    }

    /** A key that was not found. All its invisible characters are escaped, and all blanks except spaces. */
    static String key(String key) {
        return escape(key, c -> Character.isISOControl(c) || isHidden(c) || (Character.isSpaceChar(c) && c != ' '));
    }

    private static boolean isHidden(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static String escape(String text, IntPredicate dangerous) {
        if (text.codePoints().noneMatch(dangerous)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (dangerous.test(c)) {
                visible.append(mark(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Line separator and paragraph separator. */
    private static boolean isLineEnd(int c) {
        return c == 0x2028 || c == 0x2029;
    }
}
