package org.qirtas.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Payload;

class KeyIndexTest {

    private static long[] hashes(int count, String prefix) {
        long[] hashes = new long[count];
        Arrays.setAll(hashes, i -> KeyHash.of(prefix + i));
        return hashes;
    }

    @Test
    void theBytesOfAnIndex() throws IOException, FormatException {
        long[] hashes = {0x0000_0000_0000_0ABCL, 0xFFFF_FFFF_0000_0123L, 0x0000_0000_0000_0ABCL};
        Payload payload = KeyIndex.toBytes(hashes, Set.of());
        // One page of one bucket from 0 to 3; entries 123:1, ABC:0, ABC:2 of 14 bits.
        String page = "0c" + entries(0x48D, 0x2AF0, 0x2AF2);
        assertEquals(page, HexFormat.of().formatHex(payload.pages()));
        byte[] checksum = new ByteWriter().u32(Crc32c.of(payload.pages())).toBytes();
        assertEquals(
                "03000000" + "02" + "01000000" + "02" + "03" + HexFormat.of().formatHex(checksum),
                HexFormat.of().formatHex(payload.checked()));
        assertArrayEquals(new int[] {0, 2}, index(hashes).candidates(hashes[0]));
        assertArrayEquals(new int[] {1}, index(hashes).candidates(hashes[1]));
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
        return read(KeyIndex.toBytes(hashes, Set.of()), hashes.length);
    }

    private static KeyIndex read(Payload payload, int articles) throws FormatException {
        return KeyIndex.fromBytes(payload.checked(), payload, articles, articles);
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
    void everyKeyIsFoundAndFewOthers(int count) throws IOException, FormatException {
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
    void equalHashesStandInTheOrderOfAdding() throws IOException, FormatException {
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
    void theLastOneThatMayHaveAKey() throws IOException, FormatException {
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
    void extremeHashes() throws IOException, FormatException {
        long[] hashes = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1, 0xFFF, 0x1000, -0x1000};
        KeyIndex index = index(hashes);
        for (int i = 0; i < hashes.length; i++) {
            assertTrue(Arrays.binarySearch(index.candidates(hashes[i]), i) >= 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0b0110, 0b0011, 0b0001})
    void aBucketThatEndsBeforeItBegins(int starts) throws IOException, FormatException {
        Payload payload = KeyIndex.toBytes(new long[] {0, 1, 2}, Set.of());
        assertEquals(0x0C, payload.pages()[0]);
        payload.pages()[0] = (byte) starts;
        KeyIndex index = read(sealed(payload), 3);
        assertThrows(FormatException.class, () -> index.candidates(0));
        assertThrows(FormatException.class, () -> index.last(0));
    }

    /** An index of one page with the checksum of that page. */
    private static Payload sealed(Payload payload) {
        byte[] directory = payload.checked().clone();
        byte[] checksum = new ByteWriter().u32(Crc32c.of(payload.pages())).toBytes();
        System.arraycopy(checksum, 0, directory, directory.length - checksum.length, checksum.length);
        return new Payload(directory, payload.pages());
    }

    @Test
    void anIndexThatContradictsTheNumberOfArticles() {
        Payload payload = KeyIndex.toBytes(hashes(100, ""), Set.of());
        byte[] directory = payload.checked();
        byte[] pages = payload.pages();
        assertThrows(FormatException.class, () -> read(payload, 99));
        assertThrows(FormatException.class, () -> read(payload, 101));
        for (int length : new int[] {0, pages.length - 1, pages.length + 1}) {
            assertThrows(FormatException.class, () -> read(new Payload(directory, Arrays.copyOf(pages, length)), 100));
        }
        for (int position : new int[] {0, 3, 4, 5, 8, 9, 10}) {
            byte[] wrong = directory.clone();
            wrong[position] ^= (byte) 0x81;
            assertThrows(FormatException.class, () -> read(new Payload(wrong, pages), 100));
        }
        for (int length = 0; length < directory.length; length++) {
            byte[] cut = Arrays.copyOf(directory, length);
            assertThrows(FormatException.class, () -> read(new Payload(cut, pages), 100));
        }
    }

    @Test
    void aFlippedBitOfAPageIsNeverBelieved() throws IOException, FormatException {
        long[] hashes = hashes(2600, "");
        Payload payload = KeyIndex.toBytes(hashes, Set.of());
        assertEquals(3, read(payload, hashes.length).pages());
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] pages = payload.pages().clone();
            pages[random.nextInt(pages.length)] ^= (byte) (1 << random.nextInt(8));
            KeyIndex index = read(new Payload(payload.checked(), pages), hashes.length);
            int failed = 0;
            for (int ordinal = 0; ordinal < hashes.length; ordinal += 7) {
                try {
                    assertTrue(index.holds(hashes[ordinal], ordinal));
                } catch (FormatException e) {
                    assertTrue(e.problem().contains("does not match its checksum"), e.problem());
                    failed++;
                }
            }
            assertTrue(failed > 60 && failed < 250, "one page of three: " + failed);
        }
    }
}
