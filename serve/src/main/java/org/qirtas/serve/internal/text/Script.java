package org.qirtas.serve.internal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a browser is told about the language of a text. A language of an article may be any text. */
public final class Script {

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES = Set.of(
            "ar", "fa", "ur", "he", "ps", "ug", "yi", "dv", "sd", "ckb", "syr", "arz", "apc", "azb", "nqo", "ks");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr");
    private static final Set<String> TWO_LETTERS = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
    private static final Set<String> THREE_LETTERS = Set.of(
            "ckb", "syr", "arz", "apc", "azb", "nqo", "fil", "ceb", "haw", "yue", "kmr", "tzm", "kab", "gsw", "nds",
            "hsb");

    private Script() {}

    /** The tag for the attribute {@code lang}, if the language is a known one in the notation of BCP 47. */
    public static Optional<String> tag(@Nullable String language) {
        if (language == null || !language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")) {
            return Optional.empty();
        }
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        boolean isKnown = TWO_LETTERS.contains(locale.getLanguage()) || THREE_LETTERS.contains(locale.getLanguage());
        return isKnown ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /** The attribute {@code dir}: by the script or the language, or else by the text itself. */
    public static String direction(@Nullable String language) {
        Optional<Locale> locale = tag(language).map(Locale::forLanguageTag);
        if (locale.isEmpty()) {
            return "auto";
        }
        String script = locale.get().getScript();
        boolean isRightToLeft = script.isEmpty()
                ? RIGHT_TO_LEFT_LANGUAGES.contains(locale.get().getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(script);
        return isRightToLeft ? "rtl" : "ltr";
    }
}
