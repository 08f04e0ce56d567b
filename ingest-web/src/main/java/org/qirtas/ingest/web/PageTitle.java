package org.qirtas.ingest.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.Wording;

/** The headline of a page, without the name of the site. */
final class PageTitle {

    private static final Pattern SITE = Pattern.compile("(.+?)\\s*(?:[|:•·»«]|::|\\s[-–—]{1,2})\\s+([^|•·»«]{2,60})$");
    private static final int WORDS_IN_COMMON = 12;

    private PageTitle() {}

    /**
     * The first stated title, cut where a heading of the page ends or the name of the site begins.
     *
     * @param titles all wordings of the title, also the headings of the page
     * @param names names of the site
     */
    static Optional<String> of(List<String> titles, List<String> names) {
        return titles.stream().findFirst().map(title -> cut(title, titles, names));
    }

    private static String cut(String title, List<String> titles, List<String> names) {
        for (String other : titles) {
            boolean isBegin =
                    title.length() > other.length() && title.startsWith(other) && other.length() >= WORDS_IN_COMMON;
            if (isBegin && !Character.isLetterOrDigit(title.charAt(other.length()))) {
                return other;
            }
        }
        Matcher site = SITE.matcher(title);
        return site.matches() && isName(site.group(2), names) ? site.group(1) : title;
    }

    private static boolean isName(String part, List<String> names) {
        String folded = letters(part);
        return names.stream()
                .map(PageTitle::letters)
                .anyMatch(name -> !name.isEmpty() && (folded.contains(name) || name.contains(folded)));
    }

    private static String letters(@Nullable String text) {
        return text == null ? "" : Wording.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
