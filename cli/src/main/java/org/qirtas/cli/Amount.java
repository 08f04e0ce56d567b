package org.qirtas.cli;

import java.util.Locale;

/** Numbers with nouns, in English. */
final class Amount {
    private Amount() {}

    /** A number, such as {@code 2,000}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number with its noun, such as {@code 1 article} or {@code 2,000 articles}. */
    static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
