package org.qirtas.ingest.web;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Texts that may be HTML, such as those of feeds. */
final class MarkupFragment {

    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!]|&#?\\w{1,31};");

    private MarkupFragment() {}

    /** The lines of a text: those of its markup, or its own if it has none. */
    static String text(String text) {
        return MARKUP.matcher(text).find()
                ? TextExtraction.ofFragment(Jsoup.parseBodyFragment(text))
                : BlockText.tidy(text);
    }

    /** The text on one line. */
    static String line(String text) {
        return text(text).replaceAll("\\s*\\n\\s*", " ");
    }
}
