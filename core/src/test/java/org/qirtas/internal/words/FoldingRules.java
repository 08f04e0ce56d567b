package org.qirtas.internal.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules from which the table of foldings was made once, with version 16 of Unicode. They use the characters that
 * the running Java knows; the library does not.
 */
final class FoldingRules {

    /** Marks and invisible characters that vanish. */
    private static final Ranges IGNORED = Ranges.of(
            "00AD 0300..036F 0483..0489 0591..05BD 05BF 05C1..05C2 05C4..05C5 05C7 0610..061A 061C 0640 064B..065F 0670",
            "06D6..06DC 06DF..06E8 06EA..06ED 0897..089F 08CA..08E1 08E3..08FF 115F..1160 17B4..17B5 180B..180F",
            "1AB0..1AFF 1DC0..1DFF 200D..200F 202A..202E 2060..206F 20D0..20FF 3099..309A 3164 FE00..FE0F FE20..FE2F",
            "FEFF FF9E..FF9F FFA0");

    /** Scripts without blanks between words. */
    private static final Ranges SINGLE = Ranges.of(
            "0E01..0E3A 0E40..0E4E 0E80..0ECF 0F00 0F18..0F19 0F35 0F37 0F39 0F3E..0F84 0F86..0FBC 1000..103F 1050..108F",
            "109A..109D 1780..17D3 17D7 17DC..17DD 1950..19DF 1A20..1A7F 3005..3007 3021..3029 3031..3035 3038..303C 3041..3096",
            "309D..309F 30A1..30FA 30FC..30FF 31F0..31FF 3400..4DBF 4E00..9FFF A9E0..A9FE AA60..AADF D800..DFFF F900..FAFF",
            "FF66..FF9D");

    /** Letters of Lisu and others that are apostrophes in the texts of many languages. */
    private static final Ranges APOSTROPHES = Ranges.of("02B9..02D1 02EC 02EE A78B..A78C");

    /** Letters that are the same to a reader although Unicode does not decompose them. */
    private static final Map<Character, String> SAME = Map.ofEntries(
            Map.entry('ٱ', "ا"),
            Map.entry('ٲ', "ا"),
            Map.entry('ٳ', "ا"),
            Map.entry('ى', "ي"),
            Map.entry('ی', "ي"),
            Map.entry('ې', "ي"),
            Map.entry('ے', "ي"),
            Map.entry('ۍ', "ي"),
            Map.entry('ک', "ك"),
            Map.entry('ڪ', "ك"),
            Map.entry('ة', "ه"),
            Map.entry('ہ', "ه"),
            Map.entry('ۃ', "ه"),
            Map.entry('ھ', "ه"),
            Map.entry('ە', "ه"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('þ', "th"),
            Map.entry('ς', "σ"));

    private FoldingRules() {}

    /** Whether the running Java knows a unit. */
    static boolean isKnown(char unit) {
        return Character.isDefined(unit);
    }

    /** Kind and folding of a unit as a line of the table has them; empty for a boundary. */
    static String of(char unit) {
        if (unit == '\u200C') {
            return "joiner";
        }
        if (IGNORED.has(unit)) {
            return "ignored";
        }
        if (isDigit(unit)) {
            return "letter " + hex((char) ('0' + Character.digit(unit, 10)));
        }
        if (SINGLE.has(unit)) {
            return single(unit);
        }
        return isLetter(unit) ? letter(unit) : "";
    }

    private static boolean isDigit(char unit) {
        return Character.getType(unit) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isLetter(char unit) {
        return switch (Character.getType(unit)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER -> !APOSTROPHES.has(unit);
            default -> false;
        };
    }

    /** Compatibility forms of one unit become that unit, such as kana of half width. */
    private static String single(char unit) {
        String same = decomposed(unit);
        return "single " + hex(same.length() == 1 && SINGLE.has(same.charAt(0)) ? same.charAt(0) : unit);
    }

    private static String letter(char unit) {
        String folded = strip(fold(unit));
        if (folded.isEmpty()) {
            return "ignored";
        }
        boolean isWord = folded.chars().allMatch(each -> isLetter((char) each) && !SINGLE.has((char) each));
        if (isWord && folded.length() <= Folding.MAX_LENGTH) {
            return "letter " + folded.chars().mapToObj(each -> hex((char) each)).collect(Collectors.joining(" "));
        }
        boolean isSingle = folded.length() == 1 && SINGLE.has(folded.charAt(0));
        return isSingle ? "single " + hex(folded.charAt(0)) : "";
    }

    /** Folds until nothing changes. */
    private static String fold(char unit) {
        String before = "";
        String folded = String.valueOf(unit);
        while (!folded.equals(before)) {
            before = folded;
            folded = folded.chars().mapToObj(each -> step((char) each)).collect(Collectors.joining());
        }
        return folded;
    }

    private static String step(char unit) {
        String parts = decomposed(unit)
                .chars()
                .filter(part -> !IGNORED.has((char) part))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String lower = parts.toLowerCase(Locale.ROOT);
        return lower.chars()
                .mapToObj(part -> isDigit((char) part)
                        ? String.valueOf(Character.digit(part, 10))
                        : SAME.getOrDefault((char) part, Character.toString(part)))
                .collect(Collectors.joining());
    }

    /** Syllables of Hangul stay as they are. */
    private static String decomposed(char unit) {
        boolean isSyllable = unit >= '\uAC00' && unit <= '\uD7A3';
        return isSyllable ? String.valueOf(unit) : Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
    }

    /** Without the boundaries at both ends: the dot of "1." and the brackets of "(1)". */
    private static String strip(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && !isPart(folded.charAt(start))) {
            start++;
        }
        while (start < end && !isPart(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(start, end);
    }

    private static boolean isPart(char unit) {
        return isLetter(unit) || SINGLE.has(unit);
    }

    private static String hex(char unit) {
        return String.format("%04X", (int) unit);
    }
}
