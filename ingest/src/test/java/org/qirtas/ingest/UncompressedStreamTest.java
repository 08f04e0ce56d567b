package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A stream is decompressed as its first bytes tell. */
class UncompressedStreamTest {

    private static final byte[] LINES = "{\"body\":\"1\"}\n{\"body\":\"2\"}\n".getBytes(UTF_8);

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static byte[] behindSkippableFrame(byte[] zstd) {
        byte[] skippable = {0x5E, 0x2A, 0x4D, 0x18, 1, 0, 0, 0, 'x'};
        byte[] both = Arrays.copyOf(skippable, skippable.length + zstd.length);
        System.arraycopy(zstd, 0, both, skippable.length, zstd.length);
        return both;
    }

    private static byte[] read(byte[] stored) throws IOException {
        try (InputStream in = new UncompressedStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        }
    }

    @Test
    void anyCompressionGivesTheSameBytes() throws IOException {
        assertArrayEquals(LINES, read(LINES));
        assertArrayEquals(LINES, read(gzip(LINES)));
        assertArrayEquals(LINES, read(Zstd.compress(LINES)));
        assertArrayEquals(LINES, read(behindSkippableFrame(Zstd.compress(LINES))));
    }

    @Test
    void streamsShorterThanAMagicNumberAreAsTheyAre() throws IOException {
        for (int length = 0; length < 4; length++) {
            byte[] start = Arrays.copyOf(new byte[] {0x28, (byte) 0xB5, 0x2F}, length);
            assertArrayEquals(start, read(start));
        }
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        InputStream waiting = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) {
                throw new IllegalStateException("would wait");
            }
        };
        ArticleInput input = ArticleInput.open(waiting, "a");
        assertEquals(0, input.bytesRead());
        assertThrows(IllegalStateException.class, input::next);
    }

    @Test
    void aCutStreamIsNamed() throws IOException {
        byte[] whole = gzip(LINES);
        ArticleInput input =
                ArticleInput.open(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 9)), "standard input");
        String message = String.valueOf(
                assertThrows(IngestException.class, () -> readAll(input)).getMessage());
        assertTrue(message.startsWith("standard input:"), message);
        assertTrue(message.contains("damaged or truncated"), message);
        assertEquals(Optional.empty(), input.next());
    }

    private static void readAll(ArticleInput input) throws IOException {
        while (input.next().isPresent()) {
            assertTrue(input.bytesRead() > 0);
        }
    }
}
