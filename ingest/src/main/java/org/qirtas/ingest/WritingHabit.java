package org.qirtas.ingest;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The habit of the author of a date. It determines the possible meanings of a year without the name of its calendar.
 *
 * @param isPersian whether the digits or the language are Persian: a Hijri year is solar
 * @param isArabic whether the digits are Arabic: a Hijri year may be lunar
 * @param isLunarByUmmAlQura whether a lunar date may belong to the calendar of Umm al-Qura: Iran, Afghanistan and
 *     Pakistan begin lunar months by their own observation of the moon, often a day later
 * @param order the order of day and month, if it is known
 */
record WritingHabit(
        boolean isPersian,
        boolean isArabic,
        boolean isLunarByUmmAlQura,
        @Nullable DateOrder order) {

    private static final String PERSIAN_LETTERS = "پچژگیکہەھے";
    private static final Set<String> SOLAR_LANGUAGES = Set.of("fa", "prs", "ps", "tg", "mzn", "glk", "lrc");
    private static final Set<String> OTHER_LANGUAGES = Set.of("ur", "sd", "pnb", "ckb", "ku");

    /** The habit that a wording and the language of its article show, with what is known of its author. */
    static WritingHabit of(String text, @Nullable String language, DateConvention convention) {
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        boolean isOther = OTHER_LANGUAGES.contains(tag);
        boolean hasPersianDigits = has(text, '۰', '۹');
        boolean isPersian = !isOther && (hasPersianDigits || SOLAR_LANGUAGES.contains(tag));
        boolean hasPersianLetters = text.chars().anyMatch(c -> PERSIAN_LETTERS.indexOf(c) >= 0);
        return new WritingHabit(
                isPersian,
                has(text, '٠', '٩'),
                !isPersian && !isOther && !hasPersianDigits && !hasPersianLetters,
                convention.order().orElse(null));
    }

    private static boolean has(String text, char first, char last) {
        return text.chars().anyMatch(c -> c >= first && c <= last);
    }
}
