package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.FormatException;

class KeyIndexTest {

    private static long[] hashes(int count, String prefix) {
        long[] hashes = new long[count];
        Arrays.setAll(hashes, i -> KeyHash.of(prefix + i));
        return hashes;
    }

    @Test
    void theBytesOfAnIndex() throws FormatException {
        long[] hashes = {0x0000_0000_0000_0ABCL, 0xFFFF_FFFF_0000_0123L, 0x0000_0000_0000_0ABCL};
        byte[] bytes = KeyIndex.toBytes(hashes, Set.of());
        // One bucket from 0 to 3; entries 123:1, ABC:0, ABC:2 of 14 bits.
        assertEquals(
                "03000000" + "02" + "01000000" + "02" + "0c" + entries(0x48D, 0x2AF0, 0x2AF2),
                HexFormat.of().formatHex(bytes));
        assertArrayEquals(new int[] {0, 2}, KeyIndex.fromBytes(bytes, 3, 3).candidates(hashes[0]));
        assertArrayEquals(new int[] {1}, KeyIndex.fromBytes(bytes, 3, 3).candidates(hashes[1]));
    }

    private static String entries(long... entries) {
        long all = 0;
        for (int i = 0; i < entries.length; i++) {
            all |= entries[i] << (14 * i);
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < (14 * entries.length + 7) / 8; i++) {
            hex.append(String.format("%02x", all >>> (8 * i) & 0xFF));
        }
        return hex.toString();
    }

    private static KeyIndex index(long[] hashes) throws FormatException {
        return KeyIndex.fromBytes(KeyIndex.toBytes(hashes, Set.of()), hashes.length, hashes.length);
    }

    /** Hashes of 40 keys at random. */
    private static long[] repeated(int seed, int count) {
        Random random = new Random(seed);
        return LongStream.generate(() -> KeyHash.of(Integer.toString(random.nextInt(40))))
                .limit(count)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 63, 64, 65, 1000, 50_000})
    void everyKeyIsFoundAndFewOthers(int count) throws FormatException {
        long[] hashes = hashes(count, "id ");
        KeyIndex index = index(hashes);
        for (int ordinal = 0; ordinal < count; ordinal++) {
            int[] found = index.candidates(hashes[ordinal]);
            assertTrue(Arrays.binarySearch(found, ordinal) >= 0);
        }
        int candidates = 0;
        for (long other : hashes(20_000, "other ")) {
            candidates += index.candidates(other).length;
        }
        // About 8.5 entries a bucket and 4096 fingerprints: one in 480.
        assertTrue(candidates < 20_000 / 250, () -> "false candidates for " + count);
    }

    @Test
    void equalHashesStandInTheOrderOfAdding() throws FormatException {
        long[] hashes = repeated(2, 2000);
        KeyIndex index = index(hashes);
        for (long hash : hashes) {
            int[] expected = IntStream.range(0, hashes.length)
                    .filter(i -> hashes[i] == hash)
                    .toArray();
            int[] found = Arrays.stream(index.candidates(hash))
                    .filter(i -> hashes[i] == hash)
                    .toArray();
            assertArrayEquals(expected, found);
        }
    }

    @Test
    void theLastOneThatMayHaveAKey() throws FormatException {
        long[] hashes = repeated(12, 500);
        KeyIndex index = index(hashes);
        for (long hash : hashes) {
            int[] candidates = index.candidates(hash);
            assertEquals(candidates[candidates.length - 1], index.last(hash));
        }
        for (long other : hashes(5000, "other ")) {
            int[] candidates = index.candidates(other);
            int last = candidates.length == 0 ? KeyIndex.NONE : candidates[candidates.length - 1];
            assertEquals(last, index.last(other));
        }
        assertEquals(KeyIndex.NONE, index(new long[0]).last(7));
    }

    @Test
    void extremeHashes() throws FormatException {
        long[] hashes = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, 0xFFF, 0x1000, -0x1000};
        KeyIndex index = index(hashes);
        for (int i = 0; i < hashes.length; i++) {
            assertTrue(Arrays.binarySearch(index.candidates(hashes[i]), i) >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0b0110, 0b0011, 0b0001})
    void aBucketThatEndsBeforeItBegins(int starts) throws FormatException {
        byte[] bytes = KeyIndex.toBytes(new long[] {0, 1, 2}, Set.of());
        assertEquals("02" + "0c", HexFormat.of().formatHex(bytes, 9, 11));
        bytes[10] = (byte) starts;
        KeyIndex index = KeyIndex.fromBytes(bytes, 3, 3);
        assertThrows(FormatException.class, () -> index.candidates(0));
        assertThrows(FormatException.class, () -> index.last(0));
    }

    @Test
    void anIndexThatContradictsTheNumberOfArticles() {
        byte[] bytes = KeyIndex.toBytes(hashes(100, ""), Set.of());
        assertThrows(FormatException.class, () -> KeyIndex.fromBytes(bytes, 99, 99));
        assertThrows(FormatException.class, () -> KeyIndex.fromBytes(bytes, 101, 101));
        assertThrows(FormatException.class, () -> KeyIndex.fromBytes(Arrays.copyOf(bytes, bytes.length - 1), 100, 100));
        assertThrows(FormatException.class, () -> KeyIndex.fromBytes(Arrays.copyOf(bytes, bytes.length + 1), 100, 100));
        for (int position : new int[] {0, 3, 4, 5, 8, 9}) {
            byte[] wrong = bytes.clone();
            wrong[position] ^= (byte) 0x81;
            assertThrows(FormatException.class, () -> KeyIndex.fromBytes(wrong, 100, 100));
        }
        for (int length = 0; length < 10; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> KeyIndex.fromBytes(cut, 100, 100));
        }
    }
}
