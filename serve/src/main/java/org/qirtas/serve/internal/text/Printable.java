package org.qirtas.serve.internal.text;

/** Texts of articles with the characters alone that HTML and XML allow. */
final class Printable {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LAST_CONTROL = 0x9F;
    private static final int NONCHARACTER = 0xFFFE;

    private Printable() {}

    /** The text, with U+FFFD for controls, unpaired surrogates and noncharacters. */
    static String of(String text) {
        if (text.codePoints().allMatch(Printable::isAllowed)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return printable.toString();
    }

    private static boolean isAllowed(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean isControl = c > '~' && c <= LAST_CONTROL;
        boolean isUnpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNoncharacter = (c & NONCHARACTER) == NONCHARACTER || (c >= 0xFDD0 && c <= 0xFDEF);
        return !isControl && !isUnpaired && !isNoncharacter;
    }
}
