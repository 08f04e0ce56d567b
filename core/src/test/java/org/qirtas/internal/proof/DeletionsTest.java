package org.qirtas.internal.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.FormatException;

class DeletionsTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void distancesAscend() throws FormatException {
        Deletions deletions = Deletions.of(206, 1, 6);
        assertArrayEquals(hex("030105c801"), deletions.toBytes());
        assertArrayEquals(
                new long[] {1, 6, 206},
                Deletions.fromBytes(deletions.toBytes(), 3).distances());
        assertTrue(deletions.holds(6));
        assertFalse(deletions.holds(5));
        assertEquals(32, deletions.hash().length);
        assertEquals(0, Deletions.NONE.hash().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0100", "0201", "02010100", "020100", "01ffffffffffffffffff01", "ffffffff0f01"})
    void payloadsThatAreNone(String payload) {
        assertThrows(FormatException.class, () -> Deletions.fromBytes(hex(payload), 0));
    }

    @Test
    void thereAreAsManyAsTheManifestStates() {
        assertThrows(FormatException.class, () -> Deletions.fromBytes(hex("020101"), 3));
    }

    @Test
    void aGenerationCannotDeleteItsOwnArticles() {
        assertThrows(IllegalArgumentException.class, () -> Deletions.of(0));
    }
}
