package org.qirtas.internal.index;

import java.util.Arrays;

/**
 * Folds the differences between keys of the same article: the script of digits, invisible marks, and surrounding
 * blanks. A table in FORMAT.md lists the characters. It never changes, also with a new version of Unicode on the
 * platform.
 *
 * <p>The joiners U+200C and U+200D are among the marks, although Persian spelling uses the first. No publisher
 * distinguishes two articles by it, but keyboards, forms and copies lose it.
 */
final class KeyFold {

    /** The zeros of all scripts outside ASCII; the other nine digits follow each. */
    private static final char[] ZEROS = ("\u0660\u06F0\u07C0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66"
                    + "\u0DE6\u0E50\u0ED0\u0F20\u1040\u1090\u17E0\u1810\u1946\u19D0\u1A80\u1A90\u1B50\u1BB0\u1C40\u1C50"
                    + "\uA620\uA8D0\uA900\uA9D0\uA9F0\uAA50\uABF0\uFF10")
            .toCharArray();

    private KeyFold() {}

    /** The folded key; the key itself if nothing in it is folded. */
    static String fold(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c <= ' ' || (c > '~' && (isHidden(c) || fold(c) != c))) {
                return folded(key);
            }
        }
        return key;
    }

    private static String folded(String key) {
        StringBuilder folded = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (!isHidden(key.charAt(i))) {
                folded.append(fold(key.charAt(i)));
            }
        }
        int begin = 0;
        int end = folded.length();
        while (begin < end && folded.charAt(begin) == ' ') {
            begin++;
        }
        while (begin < end && folded.charAt(end - 1) == ' ') {
            end--;
        }
        return folded.substring(begin, end);
    }

    private static char fold(char c) {
        if (isBlank(c)) {
            return ' ';
        }
        int found = Arrays.binarySearch(ZEROS, c);
        int script = found < 0 ? -found - 2 : found;
        return script >= 0 && c - ZEROS[script] <= 9 ? (char) ('0' + c - ZEROS[script]) : c;
    }

    private static boolean isHidden(char c) {
        return c == '\u00AD' // soft hyphen
                || c == '\u034F' // grapheme joiner
                || c == '\u061C' // Arabic letter mark
                || (c >= '\u180B' && c <= '\u180F') // selectors and separator of Mongolian
                || (c >= '\u200B' && c <= '\u200F') // space of no width, joiners, directional marks
                || (c >= '\u202A' && c <= '\u202E') // embeddings and overrides of direction
                || (c >= '\u2060' && c <= '\u206F') // word joiner, invisible operators, isolates of direction
                || (c >= '\uFE00' && c <= '\uFE0F') // variation selectors
                || c == '\uFEFF'; // byte order mark
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u0085'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }
}
