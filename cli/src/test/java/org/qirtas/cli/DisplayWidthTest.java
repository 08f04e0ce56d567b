package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "news, 4",
        "مكتبة, 5",
        "مَكْتَبَةٌ, 5",
        "می\u200Cرویم, 6",
        "\u2068أخبار\u2069, 5",
        "新闻, 4",
        "ｱ, 1",
        "한국, 4",
        "e\u0301, 1",
        "\uD83D\uDE00, 2",
        "\u2615, 2",
        "हिन्दी, 5"
    })
    void columnsOfTexts(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @Test
    void aWideTextIsCutBetweenCharacters() {
        assertEquals("新闻…", DisplayWidth.cut("新闻档案", 6));
        assertEquals("新闻…", DisplayWidth.cut("新闻档案", 5));
        assertEquals("新闻档案", DisplayWidth.cut("新闻档案", 8));
        assertEquals("cafe\u0301…", DisplayWidth.cut("cafe\u0301s open", 5));
        assertEquals("caf…", DisplayWidth.cut("cafe\u0301s open", 4));
        assertEquals("one…", DisplayWidth.cut("one two", 5));
        assertEquals("…", DisplayWidth.cut("新闻", 1));
    }

    /** A family is one character of a reader and seven of Unicode. */
    @Test
    void aJoinedSignIsNotCutInside() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        for (int columns = 1; columns < 12; columns++) {
            String cut = DisplayWidth.cut("a" + family + "b", columns);
            assertTrue(cut.startsWith("a" + family) || cut.equals("a…") || cut.equals("…"), cut);
            assertTrue(DisplayWidth.of(cut) <= columns, cut);
        }
    }

    @Test
    void whatMayTurnTheDirectionIsIsolated() {
        assertEquals("Reuters (AFP)", DisplayWidth.isolated("Reuters (AFP)"));
        assertEquals("新闻 é…", DisplayWidth.isolated("新闻 é…"));
        assertEquals("\u2068(٢)\u2069", DisplayWidth.isolated("(٢)"));
        assertEquals("\u2068خبر\u2069", DisplayWidth.isolated("خبر"));
    }
}
