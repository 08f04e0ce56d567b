package org.qirtas.ingest.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qirtas.ingest.internal.TextLanguage;

/**
 * The language of a page, without its region: {@code ar}, {@code zh-hant}. Templates often state English for pages in
 * Arabic letters, which the text then corrects.
 */
final class PageLanguage {

    private static final Set<String> ARABIC_LETTERS = Set.of(
            "ar", "fa", "ur", "ckb", "ps", "sd", "ug", "ku", "pnb", "prs", "az", "ks", "bal", "arz", "ary", "aeb");
    private static final int SCRIPT_LENGTH = "Hant".length();
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 3;

    private PageLanguage() {}

    /** The first stated language that agrees with the letters of the text; else a guess by its letters. */
    static Optional<String> of(Stream<String> stated, String text) {
        Optional<String> guess = TextLanguage.guess(text);
        boolean isArabic = guess.filter(ARABIC_LETTERS::contains).isPresent();
        Optional<String> language = stated.map(PageLanguage::tag)
                .flatMap(Optional::stream)
                .filter(tag -> !isArabic || ARABIC_LETTERS.contains(tag))
                .findFirst();
        return language.isPresent() || !isArabic ? language : guess;
    }

    /** The language and the script of a tag. */
    private static Optional<String> tag(String stated) {
        List<String> parts = List.of(stated.strip().toLowerCase(Locale.ROOT).split("[-_,;\\s]+", -1));
        String language = parts.get(0);
        boolean isTag = language.length() >= MIN_LENGTH
                && language.length() <= MAX_LENGTH
                && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
        boolean hasScript = parts.size() > 1 && parts.get(1).length() == SCRIPT_LENGTH;
        return isTag ? Optional.of(hasScript ? language + "-" + parts.get(1) : language) : Optional.empty();
    }
}
