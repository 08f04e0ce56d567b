package org.qirtas.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first tag of a file of markup. */
final class MarkupStart {

    /** What may stand before it: a byte order mark, blanks, comments, instructions, and declarations of other types. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:[\\s\\ufeff\\x00]+|\u00ef\u00bb\u00bf|<!--.*?-->|<\\?.*?\\?>|<!DOCTYPE(?!\\s+html)[^>\\[]*(?:\\[.*?\\]\\s*)?>)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG =
            Pattern.compile("<(!doctype\\s+html|[a-z][a-z0-9:_-]*)[\\s>/]", Pattern.CASE_INSENSITIVE);

    private MarkupStart() {}

    /**
     * The name of the first tag.
     *
     * @param head the first bytes of a file
     * @return in lower case and without a prefix; {@code html} for its declaration; empty if the file begins otherwise
     */
    static String of(byte[] head) {
        String text = new String(head, wide(head));
        int position = 0;
        Matcher before = BEFORE.matcher(text);
        while (before.region(position, text.length()).lookingAt()) {
            position = before.end();
        }
        Matcher tag = TAG.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return "";
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        return name.startsWith("!") ? "html" : name.substring(name.indexOf(':') + 1);
    }

    /** Whether a file is no text in any encoding. */
    static boolean isBinary(byte[] head) {
        return PageEncoding.wide(head).isEmpty() && new String(head, StandardCharsets.ISO_8859_1).indexOf(0) >= 0;
    }

    /** UTF-16 if every other byte at the beginning is zero or there is its mark; any other encoding has ASCII's tags. */
    private static Charset wide(byte[] head) {
        return PageEncoding.wide(head).orElse(StandardCharsets.ISO_8859_1);
    }
}
