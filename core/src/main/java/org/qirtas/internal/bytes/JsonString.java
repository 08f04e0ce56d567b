package org.qirtas.internal.bytes;

/** Texts as JSON strings (RFC 8259, section 7). */
public final class JsonString {

    private static final String LETTERS = "btnfr";
    private static final String LETTERED = "\b\t\n\f\r";

    private JsonString() {}

    /** A text in quotation marks. Only characters that need an escape have one; unpaired surrogates have none. */
    public static String of(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                json.append(c);
            } else {
                escape(c, json);
            }
        }
        return json.append('"').toString();
    }

    private static void escape(char c, StringBuilder json) {
        int letter = LETTERED.indexOf(c);
        if (letter >= 0) {
            json.append('\\').append(LETTERS.charAt(letter));
        } else if (c >= ' ') {
            json.append('\\').append(c);
        } else {
            json.append(String.format("\\u%04x", (int) c));
        }
    }
}
