package org.qirtas.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyHashTest {

    /** Computed with another implementation; archives depend on them. */
    @Test
    void hashesNeverChange() {
        assertEquals(0xEFD01F60BA992926L, KeyHash.of(""));
        assertEquals(0x7C3832DDE020D3D6L, KeyHash.of("1"));
        assertEquals(0x865D72C9B6DF90BDL, KeyHash.of("62315"));
        assertEquals(0x317CDA2174A981CEL, KeyHash.of("https://news.example/1"));
        assertEquals(0x5F6398E188038C1DL, KeyHash.of("😀"));
    }

    @Test
    void digitsAreFolded() {
        assertEquals(KeyHash.of("0123456789"), KeyHash.of("٠١٢٣٤٥٦٧٨٩"));
        assertEquals(KeyHash.of("0123456789"), KeyHash.of("۰۱۲۳۴۵۶۷۸۹"));
        assertTrue(KeyHash.same("a٠1۲", "a۰١2"));
        assertTrue(KeyHash.same("", ""));
    }

    @Test
    void nothingElseIsFolded() {
        for (String other : new String[] {"\u065F", "\u066A", "\u06EF", "\u06FA", "०", "０", "o"}) {
            assertFalse(KeyHash.same("0", other));
            assertNotEquals(KeyHash.of("0"), KeyHash.of(other));
        }
        assertFalse(KeyHash.same("1", "11"));
        assertFalse(KeyHash.same("a", "A"));
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
