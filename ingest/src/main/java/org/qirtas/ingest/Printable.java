package org.qirtas.ingest;

import java.util.regex.Pattern;

/** Text for forms that allow no control characters, such as HTML and YAML. */
final class Printable {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]");

    private Printable() {}

    /** A text with U+FFFD in place of control characters other than tabs and ends of lines. */
    static String of(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
