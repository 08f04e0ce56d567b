package org.qirtas.ingest.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text, decoded with the encoding of a language, shows that this encoding is right. All must hold:
 *
 * <ul> <li>enough of its words are the frequent words of the language; <li>nearly all letters beyond ASCII are its
 * frequent letters; <li>no character is one that similar encodings have at the place of another; <li>no symbol stands where
 * only a letter of another encoding can stand.
 * </ul>
 */
final class EncodingEvidence {

    private static final int MIN_WORDS = 6;
    private static final int MIN_WORD_PERCENT = 10;
    private static final int MIN_LETTERS = 3;
    private static final int MIN_LETTER_PERCENT = 80;
    private static final int PERCENT = 100;
    private static final int LAST_ASCII = 0x7F;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Typographic marks at the same place in all encodings of Windows. */
    private static final String TYPOGRAPHY = "‚„…†‡‰‹‘’“”•–—™›€\u00a0§©«\u00ad®°±µ¶·»£";

    /** Letters at the same place in the encodings for Western, Central European, Turkish and Baltic languages. */
    private static final String SHARED = "éäöüóßÄÖÜ";

    /** What windows-1252 has where ISO-8859-15, or windows-1254 for Turkish, has something else. */
    private static final Pattern DISPUTED = Pattern.compile("[¤¦¨´¸¼½¾ÐÝÞðýþŽžˆ˜ƒ]");

    /** The beginning of a character of Latin letters or typography in UTF-8. */
    private static final Pattern UTF8 = Pattern.compile("[ÂÃ][^\\p{ASCII}À-ÿ]|â[^\\p{ASCII}À-ÿ][^\\p{ASCII}À-ÿ]");

    /** What stands before no word, after a letter, or between letters. */
    private static final Pattern MISPLACED =
            Pattern.compile("\\p{L}[‚„†‡‰‹ƒˆ]|[£€]\\p{L}|\\p{L}£" + "|\\p{L}[§©®°±²³´¶·¸¹º¼½¾¿¡¢¤¥¦¨ªµ×÷]\\p{L}");

    /** Letters of two scripts in one word, or letters of French in an Arabic one. */
    private static final Pattern MIXED = Pattern.compile("\\p{IsArabic}\\p{IsLatin}|\\p{IsLatin}\\p{IsArabic}");

    private final LanguageSigns signs;
    private final String text;

    EncodingEvidence(LanguageSigns signs, String text) {
        this.signs = signs;
        this.text = text;
    }

    boolean isCertain() {
        return hasWords() && hasLetters() && (signs.isArabic() ? isPureArabic() : isPureLatin());
    }

    /** Counts words in the script of the language only. */
    private boolean hasWords() {
        int words = 0;
        int frequent = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean counts = !signs.isArabic() || text.charAt(word.start()) > LAST_ASCII;
            words += counts ? 1 : 0;
            frequent += signs.words().contains(word.group().toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return frequent >= MIN_WORDS && frequent * PERCENT >= words * MIN_WORD_PERCENT;
    }

    /** Whether nearly all letters beyond ASCII are frequent ones; a language may have none. */
    private boolean hasLetters() {
        long letters = text.chars()
                .filter(c -> c > LAST_ASCII && Character.isLetter(c))
                .count();
        long frequent =
                text.chars().filter(c -> signs.letters().indexOf(c) >= 0).count();
        boolean isEnough = letters > 0 || !signs.isExclusive();
        return isEnough && frequent >= MIN_LETTERS && frequent * PERCENT >= letters * MIN_LETTER_PERCENT;
    }

    private boolean isPureArabic() {
        return !MIXED.matcher(text).find() && !MISPLACED.matcher(text).find();
    }

    private boolean isPureLatin() {
        return !DISPUTED.matcher(text).find()
                && !UTF8.matcher(text).find()
                && !MISPLACED.matcher(text).find()
                && (signs.isExclusive() || isShared());
    }

    private boolean isShared() {
        return text.chars().allMatch(c -> c <= LAST_ASCII || TYPOGRAPHY.indexOf(c) >= 0 || SHARED.indexOf(c) >= 0);
    }
}
