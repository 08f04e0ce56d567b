package org.qirtas.ingest;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, guessed by its letters. The script that has most of them decides:
 *
 * <ul>
 *   <li>Arabic: Persian ({@code fa}) if there are more of پ چ ژ گ than of ة ى أ إ, Arabic ({@code ar}) if there are
 *       fewer; if there are as many of both, the forms of kaf and yeh decide;
 *   <li>Latin: English ({@code en}); Cyrillic: Russian ({@code ru}); Han: Chinese ({@code zh}).
 * </ul>
 *
 * Other languages of these scripts are taken for the one named here; texts in other scripts have no guess.
 */
final class TextLanguage {

    private static final String PERSIAN_ONLY = "پچژگ";
    private static final String ARABIC_ONLY = "ةىأإ";
    private static final String PERSIAN_FORMS = "\u06A9\u06CC";
    private static final String ARABIC_FORMS = "\u0643\u064A";

    private TextLanguage() {}

    /** The tag of the language, or nothing. */
    static Optional<String> guess(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> language(most.getKey(), text));
    }

    private static Optional<String> language(UnicodeScript script, String text) {
        return switch (script) {
            case ARABIC -> persianOrArabic(text);
            case LATIN -> Optional.of("en");
            case CYRILLIC -> Optional.of("ru");
            case HAN -> Optional.of("zh");
            default -> Optional.empty();
        };
    }

    private static Optional<String> persianOrArabic(String text) {
        long persian = count(text, PERSIAN_ONLY) - count(text, ARABIC_ONLY);
        if (persian == 0) {
            persian = count(text, PERSIAN_FORMS) - count(text, ARABIC_FORMS);
        }
        if (persian == 0) {
            return Optional.empty();
        }
        return Optional.of(persian > 0 ? "fa" : "ar");
    }

    private static long count(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
