package org.qirtas.ingest.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/** The names of authors. */
final class PageNames {

    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:written|posted|reported|published)?\\s*by|von|par|por|di|door|autore?|author|authors|texte?|كتب[تـ]?|بقلم|الكاتب|نویسنده|از)(?:\\s*[:：]\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AFTER =
            Pattern.compile("\\s*(?:[|•·\\n]|\\s[-–—]\\s|\\d{1,2}[./:]\\d).*", Pattern.DOTALL);
    private static final int LONGEST = 100;

    private PageNames() {}

    /** The names with commas between; nothing if no text is a name. */
    static Optional<String> of(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            String name = name(text);
            if (isName(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static String name(String text) {
        String bare = LABEL.matcher(Wording.strip(text)).replaceFirst("");
        return Wording.strip(AFTER.matcher(bare).replaceFirst(""));
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !text.contains("://")
                && text.chars().anyMatch(Character::isLetter);
    }
}
