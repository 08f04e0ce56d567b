package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that Arabic writes as one with the next word: conjunctions, prepositions and the article. A query for a word
 * finds it after them, and a query with the article finds the word without it.
 *
 * <p>A query loses the article, and what stands before it, but no lone conjunction or preposition: those letters begin
 * many words, such as وزير.
 */
final class Proclitics {

    /** Before a word without the article. */
    private static final List<String> BEFORE_WORD = List.of("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "فب", "فل");

    /** The article, and what stands before it. */
    private static final List<String> WITH_ARTICLE = List.of("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل");

    /** What a query may have before a word, with the number of letters that must remain. */
    private static final List<String> SHORT = List.of("ال", "لل");

    private static final List<String> LONG = List.of("وال", "فال", "بال", "كال");
    private static final int MIN_AFTER_SHORT = 3;
    private static final int MIN_AFTER_LONG = 4;
    private static final int MAX_LENGTH = 40;

    private Proclitics() {}

    /** The words that a query for one word finds. */
    static List<String> alternatives(String word) {
        Set<String> words = new LinkedHashSet<>();
        words.add(word);
        if (word.length() >= MIN_AFTER_SHORT
                && word.length() <= MAX_LENGTH
                && word.chars().allMatch(Proclitics::isArabic)) {
            String stem = stem(word);
            BEFORE_WORD.forEach(before -> words.add(before + word));
            BEFORE_WORD.forEach(before -> words.add(before + stem));
            WITH_ARTICLE.forEach(before -> words.add(before + stem));
        }
        return new ArrayList<>(words);
    }

    private static boolean isArabic(int unit) {
        return unit >= 'ء' && unit <= 'ۓ';
    }

    private static String stem(String word) {
        for (String before : LONG) {
            if (word.startsWith(before)) {
                boolean isEnough = word.length() - before.length() >= MIN_AFTER_LONG;
                return isEnough ? word.substring(before.length()) : word;
            }
        }
        for (String before : SHORT) {
            if (word.startsWith(before) && word.length() - before.length() >= MIN_AFTER_SHORT) {
                return word.substring(before.length());
            }
        }
        return word;
    }
}
