package org.qirtas.ingest.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The language of a text, guessed by its letters. The most frequent script decides:
 *
 * <ul> <li>Arabic: Urdu ({@code ur}) if one letter in 25 is of ٹ ڈ ڑ ں ے ہ, Kurdish ({@code ckb}) if one is of ێ ۆ ڕ ڵ
 * ە; otherwise Persian ({@code fa}) if there are more of پ چ ژ گ than of ة ى أ إ, and Arabic ({@code ar}) if there are
 * fewer; if the numbers are equal, the forms of kaf and yeh decide; <li>Latin: English ({@code en}); Cyrillic: Russian
 * ({@code ru}); Han: Chinese ({@code zh}).
 * </ul>
 *
 * Other languages of these scripts are guessed as the language listed here. Texts in other scripts have no guess.
 */
public final class TextLanguage {

    private static final String URDU_ONLY = "ٹڈڑںےہ";
    private static final String KURDISH_ONLY = "ێۆڕڵە";
    private static final int MIN_PART = 25;
    private static final String PERSIAN_ONLY = "پچژگ";
    private static final String ARABIC_ONLY = "ةىأإ";
    private static final String PERSIAN_FORMS = "\u06A9\u06CC";
    private static final String ARABIC_FORMS = "\u0643\u064A";

    private TextLanguage() {}

    /** The tag of the language, or nothing. */
    public static Optional<String> guess(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(script -> language(script.getKey(), script.getValue(), text));
    }

    private static Optional<String> language(UnicodeScript script, int letters, String text) {
        return switch (script) {
            case ARABIC -> ofArabicLetters(letters, text);
            case LATIN -> Optional.of("en");
            case CYRILLIC -> Optional.of("ru");
            case HAN -> Optional.of("zh");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofArabicLetters(int letters, String text) {
        if (count(text, URDU_ONLY) * MIN_PART >= letters) {
            return Optional.of("ur");
        }
        return count(text, KURDISH_ONLY) * MIN_PART >= letters ? Optional.of("ckb") : persianOrArabic(text);
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
