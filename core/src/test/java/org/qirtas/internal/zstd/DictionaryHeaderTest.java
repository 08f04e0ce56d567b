package org.qirtas.internal.zstd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.article.Frame;
import org.qirtas.internal.article.ZstdFrameWriter;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.testing.GeneratedNews;

class DictionaryHeaderTest {

    private static FseCounts counts(int log, String counts) {
        return new FseCounts(
                log,
                Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    private static FseCounts read(String hex, int limit) throws FormatException {
        return FseCounts.read(new BitReader(HexFormat.of().parseHex(hex), 0), limit);
    }

    private static String written(FseCounts counts) {
        BitWriter bits = new BitWriter();
        counts.write(bits);
        return HexFormat.of().formatHex(bits.toBytes());
    }

    /** Worked out by hand from RFC 8878, section 4.1.1. */
    @ParameterizedTest
    @CsvSource({"5, -1 16 15, 00e207", "5, 32, f003", "6, 1 1 62, 21083f"})
    void theBytesOfCounts(int log, String counts, String hex) throws FormatException {
        FseCounts expected = counts(log, counts);
        assertEquals(hex, written(expected));
        FseCounts back = read(hex, expected.counts().length);
        assertEquals(log, back.log());
        assertArrayEquals(expected.counts(), back.counts());
    }

    @Test
    void symbolsThatNeverCome() throws FormatException {
        FseCounts read = read("10633e", 7);
        assertArrayEquals(new int[] {16, 0, 0, 0, 0, 16, 0}, read.counts());
        FseCounts covering = read.covering(7);
        assertArrayEquals(new int[] {13, -1, -1, -1, -1, 14, -1}, covering.counts());
        assertArrayEquals(covering.counts(), read(written(covering), 7).counts());
    }

    @Test
    void symbolsThatTakePlacesFromOthers() {
        FseCounts tight = counts(5, "12 0 11 0 9 0 0 0").covering(32);
        assertEquals(32, Arrays.stream(tight.counts()).map(Math::abs).sum());
        assertTrue(Arrays.stream(tight.counts()).allMatch(count -> count == 1 || count == -1));
        assertArrayEquals(
                new int[] {9, -1, 9, -1, 9, -1, -1, -1},
                counts(5, "12 0 11 0 9 0 0 0").covering(8).counts());
        assertTrue(tight.hasRoomFor(32));
        assertFalse(tight.hasRoomFor(33));
    }

    @Test
    void randomCounts() throws FormatException {
        Random random = new Random(8);
        for (int i = 0; i < 500; i++) {
            int log = 5 + random.nextInt(5);
            int[] counts = new int[1 + random.nextInt(32)];
            int left = 1 << log;
            for (int symbol = 0; symbol < counts.length; symbol++) {
                int most = left - (counts.length - 1 - symbol);
                int count = symbol == counts.length - 1 ? left : 1 + random.nextInt(most);
                counts[symbol] = count == 1 && random.nextBoolean() ? -1 : count;
                left -= count;
            }
            FseCounts expected = new FseCounts(log, counts);
            assertArrayEquals(counts, read(written(expected), counts.length).counts());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "1063", "00e207"})
    void malformedCounts(String hex) {
        assertThrows(FormatException.class, () -> read(hex, 2));
    }

    private static byte[] text(int length) {
        return new GeneratedNews("en", length).text(length).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] block(byte[] content) {
        try (var context = ZstdFrameWriter.context()) {
            new ZstdParameters(5, 4, 20, 4).prepare(context, content.length);
            byte[] frame = context.compress(content);
            return Arrays.copyOfRange(frame, Frame.HEADER_LENGTH, frame.length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 9_000, 60_000, 1 << 24, Integer.MAX_VALUE - 3})
    void zstdReadsTheHeader(int farthest) {
        byte[] header = DictionaryHeader.of(block(text(100_000)), farthest).orElseThrow();
        assertEquals("37a430ec" + "51525400", HexFormat.of().formatHex(header, 0, 8));
        assertEquals(
                "01000000" + "04000000" + "08000000",
                HexFormat.of().formatHex(header, header.length - 12, header.length));
        assertTrue(header.length < 400, header.length + " bytes");
        byte[] dictionary = Arrays.copyOf(header, header.length + Dictionary.MIN_CONTENT);
        new ZstdDictDecompress(dictionary, ZstdDictContentType.FULL_DICT).close();
        byte[] cut = Arrays.copyOf(header, header.length - 13);
        assertThrows(
                IllegalStateException.class, () -> new ZstdDictDecompress(cut, ZstdDictContentType.FULL_DICT).close());
    }

    /** Few sequences make small tables. */
    @Test
    void zstdReadsTheHeaderOfAnyBlock() {
        int headers = 0;
        for (int length = 300; length < 30_000; length += 331) {
            Optional<byte[]> header = DictionaryHeader.of(block(text(length)), 1 << 25);
            headers += header.isPresent() ? 1 : 0;
            header.ifPresent(bytes -> new ZstdDictDecompress(
                            Arrays.copyOf(bytes, bytes.length + Dictionary.MIN_CONTENT), ZstdDictContentType.FULL_DICT)
                    .close());
        }
        assertTrue(headers > 20, headers + " headers");
    }

    @Test
    void blocksWithoutAllTables() {
        byte[] noise = new byte[3000];
        new Random(4).nextBytes(noise);
        assertEquals(Optional.empty(), DictionaryHeader.of(block(noise), 3000));
        assertEquals(Optional.empty(), DictionaryHeader.of(block(new byte[3000]), 3000));
        assertEquals(Optional.empty(), DictionaryHeader.of(block(text(100)), 3000));
    }
}
