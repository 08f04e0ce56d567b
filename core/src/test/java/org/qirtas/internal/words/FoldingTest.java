package org.qirtas.internal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are the same, language by language, and which stay different. */
class FoldingTest {

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        WordReader reader = new WordReader();
        reader.reset(text);
        while (reader.next()) {
            words.add(reader.word());
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "مُحَمَّدٌ, محمد", // vowel signs
        "الرَّحْمٰن, الرحمن", // and the small alef
        "أحمد, احمد",
        "إسلام, اسلام",
        "آخر, اخر",
        "ٱلله, الله",
        "مدرسة, مدرسه", // ta marbuta
        "مستشفى, مستشفي", // alef without dots
        "مسؤول, مسوول", // seats of hamza
        "رئيس, رييس",
        "كـــتاب, كتاب", // tatweel
        "١٢٣, 123",
        "ﻣﺤﻤﺪ, محمد", // presentation forms
        "ﻻﺋﻖ, لائق",
        "ﷲ, الله"
    })
    void arabic(String a, String b) {
        assertEquals(words(b), words(a));
    }

    /** A letter and a mark on it are the letter with the mark. */
    @ParameterizedTest
    @CsvSource({
        "ا\u0654, أ", "ا\u0655, إ", "ا\u0653, آ", "و\u0654, ؤ", "ي\u0654, ئ", "ی\u0654, ئ", "ه\u0654, ۀ", "ە\u0654, ۀ",
        "ہ\u0654, ۂ", "ے\u0654, ۓ", "e\u0301, é", "и\u0306, й", "е\u0308, ё", "α\u0301, ά", "u\u031B\u0323, ự",
                "क\u093C, क़",
        "ש\u05C1, שׁ"
    })
    void composedAndDecomposed(String decomposed, String composed) {
        assertEquals(words(composed), words(decomposed));
    }

    @ParameterizedTest
    @CsvSource({
        "ایران, ايران", // ya
        "كتاب, کتاب", // kaf
        "ۀ, ه",
        "۱۴۰۳, 1403",
        "١٤٠٣, ۱۴۰۳",
        "ہے, هي", // Urdu
        "بھی, بهي",
        "ھەولێر, ههولێر", // Kurdish
        "ڪتاب, كتاب" // Sindhi
    })
    void persianAndOthersInArabicScript(String a, String b) {
        assertEquals(words(b), words(a));
    }

    @Test
    void zeroWidthNonJoiner() {
        assertEquals(List.of("مي", "خواهم", "ميخواهم"), words("می\u200Cخواهم"));
        assertEquals(List.of("ميخواهم"), words("میخواهم"));
        assertEquals(List.of("مي", "خواهم"), words("می خواهم"));
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, STRASSE",
        "Æsir, aesir",
        "Œuvre, oeuvre",
        "Málaga, malaga",
        "Đà Nẵng, da nang",
        "Łódź, lodz",
        "Þór, thor",
        "København, kobenhavn",
        "İstanbul, ISTANBUL",
        "ılık, ilik",
        "ﬁnance, finance", // ligature
        "ＡＢＣ１２３, abc123", // full width
        "m², m2",
        "Ⅷ, viii",
        "coŀlecció, collecció"
    })
    void latin(String a, String b) {
        assertEquals(words(b), words(a));
    }

    @ParameterizedTest
    @CsvSource({
        "Ёлка, елка",
        "Йод, иод",
        "їжа, іжа",
        "ΟΔΥΣΣΕΎΣ, οδυσσευς",
        "λόγος, λογοσ",
        "שָׁלוֹם, שלום",
        "ﬡלף, אלף",
        "७५, 75",
        "ｶﾅ, カナ",
        "豈, 豈",
        "ქართული, ᲥᲐᲠᲗᲣᲚᲘ",
        "և, եւ"
    })
    void otherScripts(String a, String b) {
        assertEquals(words(b), words(a));
    }

    @Test
    void apostrophesAreBoundariesInAllTheirForms() {
        List<String> words = List.of("об", "єкт");
        assertEquals(words, words("об'єкт"));
        assertEquals(words, words("об’єкт"));
        assertEquals(words, words("обʼєкт"));
        assertEquals(List.of("u", "s"), words("U.S."));
    }

    @Test
    void scriptsWithoutBlanksHaveAWordForEachCharacter() {
        assertEquals(List.of("北", "京"), words("北京"));
        assertEquals(List.of("ข", "่", "า", "ว"), words("ข่าว"));
        assertEquals(List.of("と", "カ"), words("とカ"));
        assertEquals(List.of("\uD842", "\uDFB7"), words("𠮷"));
        assertEquals(List.of("한국"), words("한국"));
    }

    @Test
    void mixedLanguagesHaveOneFolding() {
        assertEquals(List.of("nato", "ناتو", "нато", "北", "约", "2024"), words("NATO «ناتو» НАТО 北约 ٢٠٢٤"));
    }

    @Test
    void invisibleMarksVanish() {
        for (String mark :
                List.of("\u00AD", "\u200D", "\u200E", "\u200F", "\u061C", "\u2066", "\uFEFF", "\uFE0F", "\u034F")) {
            assertEquals(List.of("ab"), words("a" + mark + "b"));
        }
    }

    @Test
    void aLigatureOfAPhraseIsNoWord() {
        assertEquals(List.of(), words("ﷺ"));
        assertEquals(List.of("3"), words("3½"));
    }

    @ParameterizedTest
    @CsvSource({"گل, كل", "پدر, بدر", "か, が", "ґ, г", "ŋ, n", "ع, ا", "ء, ا", "北, 京", "ێ, ي"})
    void theseStayDifferent(String a, String b) {
        assertNotEquals(words(b), words(a));
    }
}
