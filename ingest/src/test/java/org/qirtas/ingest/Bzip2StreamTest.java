package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Bzip2StreamTest {

    private static byte[] bzip2(byte[] content, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(bytes, level)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(byte[] stored) throws IOException {
        try (InputStream in = new Bzip2Stream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void whatAnotherLibraryWrites(int level) throws IOException {
        byte[] lines = CompressedLines.lines();
        assertTrue(lines.length > 100_000);
        assertArrayEquals(lines, read(bzip2(lines, level)));
    }

    @Test
    void runsOfAnyLength() throws IOException {
        Random random = new Random(5);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i < 3_000; i++) {
            byte[] run = new byte[random.nextInt(random.nextInt(20) == 0 ? 2_000 : 9)];
            Arrays.fill(run, (byte) random.nextInt(random.nextBoolean() ? 3 : 256));
            content.writeBytes(run);
        }
        for (int level = 1; level <= 9; level += 4) {
            assertArrayEquals(content.toByteArray(), read(bzip2(content.toByteArray(), level)));
        }
        assertArrayEquals(new byte[5_000_000], read(bzip2(new byte[5_000_000], 1)));
        for (int length = 0; length < 600; length++) {
            assertArrayEquals(new byte[length], read(bzip2(new byte[length], 1)));
        }
    }

    @Test
    void singleBytesAreTheSame() throws IOException {
        byte[] content = "aaaaaaaaaabbbbc".repeat(50).getBytes(UTF_8);
        try (InputStream in = new Bzip2Stream(new ByteArrayInputStream(bzip2(content, 9)))) {
            for (byte expected : content) {
                assertEquals(expected, in.read());
            }
            assertEquals(-1, in.read());
            assertEquals(-1, in.read());
        }
    }

    @Test
    void streamsFollowEachOther() throws IOException {
        byte[] first = "one\n".getBytes(UTF_8);
        byte[] second = "two\n".getBytes(UTF_8);
        byte[] both = CompressedLines.concat(
                bzip2(first, 9), CompressedLines.concat(bzip2(new byte[0], 3), bzip2(second, 1)));
        assertArrayEquals(CompressedLines.concat(first, second), read(both));
        assertTrue(Bzip2Stream.isBeginning(both));
        assertTrue(Bzip2Stream.isBeginning(bzip2(new byte[0], 9)));
        assertThrows(ZipException.class, () -> read(CompressedLines.concat(both, new byte[] {0})));
        assertThrows(EOFException.class, () -> read(CompressedLines.concat(both, new byte[] {'B', 'Z'})));
    }

    @Test
    void aTextIsNoBeginning() {
        assertFalse(Bzip2Stream.isBeginning("BZh9 is a code of the port".getBytes(UTF_8)));
        assertFalse(Bzip2Stream.isBeginning(new byte[0]));
    }

    @Test
    void everyTruncationIsToldAndEveryChangeFound() throws IOException {
        byte[] content = Arrays.copyOf(CompressedLines.lines(), 2_000);
        byte[] whole = bzip2(content, 1);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> read(cut), "cut to " + length);
        }
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertFound(content, damaged, bit);
        }
    }

    /** A change is found, or changes nothing, as in the padding at the end. */
    private static void assertFound(byte[] content, byte[] damaged, int bit) throws IOException {
        try {
            assertArrayEquals(content, read(damaged), "bit " + bit);
        } catch (EOFException | ZipException e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 5, "bit " + bit);
        }
    }

    @Test
    void articlesInBzip2() throws IOException {
        byte[] stored = bzip2(CompressedLines.lines(), 9);
        ArticleInput input = ArticleInput.open(new ByteArrayInputStream(stored), "standard input");
        for (int i = 0; i < CompressedLines.COUNT; i++) {
            assertEquals(Integer.toString(i), input.next().orElseThrow().id());
        }
        assertTrue(input.next().isEmpty());
        ArticleInput cut =
                ArticleInput.open(new ByteArrayInputStream(Arrays.copyOf(stored, stored.length / 2)), "standard input");
        String problem =
                String.valueOf(assertThrows(IngestException.class, cut::next).getMessage());
        assertTrue(problem.contains("damaged or truncated: the file ends too early"), problem);
    }
}
