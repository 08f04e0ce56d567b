package org.qirtas.ingest.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text folded for comparison. Differences between authors and between keyboards disappear.
 *
 * <ul> <li>digits of any script become ASCII digits, letters lower case; <li>vowel signs, tatweel and invisible format
 * characters are removed; <li>hamza and madda are removed from alef and yeh; all forms of yeh, of kaf and of teh
 * marbuta become one letter each.
 * </ul>
 */
public final class Wording {

    private static final String UNFOLDED = "أإآٱىيئكة";
    private static final String FOLDED = "اااایییکه";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char TATWEEL = 'ـ';

    private Wording() {}

    /** The text folded. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Wording::isKept)
                .forEach(c -> folded.appendCodePoint(fold(c)));
        return folded.toString();
    }

    /** The folded words of a text, with single spaces between. */
    public static String words(String text) {
        return strip(SPACES.matcher(fold(text)).replaceAll(" "));
    }

    /** The text with ASCII digits and without invisible format characters, otherwise unchanged. */
    public static String asciiDigits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint(asciiDigit(c)));
        return plain.toString();
    }

    /** The text without surrounding white space of any kind or byte order marks. */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** Whether the text has no visible character. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && c != TATWEEL;
    }

    private static int fold(int c) {
        int index = UNFOLDED.indexOf(c);
        return index < 0 ? asciiDigit(c) : FOLDED.charAt(index);
    }

    private static int asciiDigit(int c) {
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }
}
