package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashTest {

    private static final String HIDDEN =
            "\u00AD\u034F\u061C\u180B\u180C\u180D\u180E\u180F\u200B\u200C\u200D\u200E\u200F"
                    + "\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206A\u206B"
                    + "\u206C\u206D\u206E\u206F\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C"
                    + "\uFE0D\uFE0E\uFE0F\uFEFF";

    private static final String BLANKS = "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /** Computed with another implementation; archives depend on them. */
    @Test
    void hashesNeverChange() {
        assertEquals(0xEFD01F60BA992926L, KeyHash.of(""));
        assertEquals(0x7C3832DDE020D3D6L, KeyHash.of("1"));
        assertEquals(0x865D72C9B6DF90BDL, KeyHash.of("62315"));
        assertEquals(0x317CDA2174A981CEL, KeyHash.of("https://news.example/1"));
        assertEquals(0x5F6398E188038C1DL, KeyHash.of("😀"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "٠١٢٣٤٥٦٧٨٩",
                "۰۱۲۳۴۵۶۷۸۹",
                "০১২৩৪৫৬৭৮৯",
                "०१२३४५६७८९",
                "０１２３４５６７８９",
                "\uABF0\uABF1\uABF2\uABF3\uABF4\uABF5\uABF6\uABF7\uABF8\uABF9",
                "0١۲३４56789"
            })
    void digitsOfAllScriptsAreFolded(String digits) {
        assertEquals(KeyHash.of("0123456789"), KeyHash.of(digits));
        assertTrue(KeyHash.same("0123456789", digits));
    }

    /** Every character outside the surrogates, between two others and around them. */
    @Test
    void theFoldedCharactersAreTheseAndNoOthers() {
        for (char c = 0; c < 0xFFFF; c++) {
            boolean hidden = HIDDEN.indexOf(c) >= 0;
            boolean blank = BLANKS.indexOf(c) >= 0;
            String around = c + "a" + c;
            assertEquals(hidden || blank, KeyHash.same("a", around), around);
            assertEquals(hidden, KeyHash.same("ab", "a" + c + "b"), around);
            assertEquals(blank, KeyHash.same("a b", "a" + c + "b"), around);
            assertEquals(KeyHash.same("a", around), KeyHash.of("a") == KeyHash.of(around), around);
        }
    }

    @Test
    void marksAndBlanksMayBeMixed() {
        assertTrue(KeyHash.same("7 8", "\uFEFF \u200F\u00A07\u200B \u2060\u00AD8\u202F\u200E"));
        assertTrue(KeyHash.same("", "\u200F \u200E\t"));
        assertEquals(KeyHash.of(""), KeyHash.of("\u200F \u200E\t"));
    }

    @Test
    void nothingElseIsFolded() {
        for (String other : new String[] {"\u065F", "\u066A", "\u06EF", "\u06FA", "\u19DA", "O", "o", "\uD835\uDFCE"}) {
            assertFalse(KeyHash.same("0", other));
            assertNotEquals(KeyHash.of("0"), KeyHash.of(other));
        }
        assertFalse(KeyHash.same("1", "11"));
        assertFalse(KeyHash.same("a", "A"));
        assertFalse(KeyHash.same("a b", "a  b"));
        assertFalse(KeyHash.same("a b", "ab"));
        assertFalse(KeyHash.same("e\u0301", "e"));
    }

    @Test
    void keysInARowHaveDistinctHashes() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            hashes.add(KeyHash.of("https://news.example/article/" + i));
        }
        assertEquals(100_000, hashes.size());
    }
}
