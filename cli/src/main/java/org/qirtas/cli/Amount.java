package org.qirtas.cli;

import java.util.Locale;

/** Numbers with nouns, in English. */
final class Amount {
    private Amount() {}

    /** A number, such as {@code 2,000}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A part of a whole in percent, such as {@code 12.5 %}. */
    static String percent(long part, long whole) {
        long tenths = Math.round(1000.0 * part / whole);
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    /** A number with its noun, such as {@code 1 article} or {@code 2,000 articles}. */
    static String of(long number, String noun) {
        return of(number) + " " + noun(number, noun);
    }

    /** A noun after a number, such as {@code article} after 1 and {@code articles} after all others. */
    static String noun(long number, String noun) {
        return number == 1 ? noun : noun + "s";
    }
}
