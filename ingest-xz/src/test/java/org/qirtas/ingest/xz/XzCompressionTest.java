package org.qirtas.ingest.xz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class XzCompressionTest {

    private static final int BLOCK_HEADER = 12;

    @TempDir
    Path folder;

    private static byte[] lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"body\":\"عادت القوارب ")
                    .append(i * 7919)
                    .append("\"}\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(bytes, new LZMA2Options(0))) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /**
     * Makes the header of the first block demand a larger dictionary.
     *
     * @param size twice the logarithm of the dictionary, less 24
     */
    private static byte[] withDictionary(byte[] xz, int size) {
        byte[] forged = xz.clone();
        forged[BLOCK_HEADER + 4] = (byte) size;
        CRC32 checksum = new CRC32();
        checksum.update(forged, BLOCK_HEADER, 8);
        ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN).putInt(BLOCK_HEADER + 8, (int) checksum.getValue());
        return forged;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int read(ArticleInput input) throws IOException {
        try (input) {
            int count = 0;
            while (input.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    private static int read(byte[] stored) throws IOException {
        return read(ArticleInput.open(new ByteArrayInputStream(stored), "standard input"));
    }

    /** The last problem. Damage is found at the end of a block; lines before it may be bad because of it. */
    private static String problem(byte[] stored) throws IOException {
        ArticleInput input = ArticleInput.open(new ByteArrayInputStream(stored), "standard input");
        String problem = "";
        boolean more = true;
        while (more) {
            try {
                more = input.next().isPresent();
            } catch (IngestException e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        return problem;
    }

    @Test
    void filesOfOneOrSeveralStreams() throws IOException {
        byte[] padding = new byte[8];
        assertEquals(500, read(xz(lines(0, 500))));
        assertEquals(500, read(concat(xz(lines(0, 300)), padding, xz(lines(300, 500)), padding)));
        Path file = Files.write(folder.resolve("news.jsonl.xz"), xz(lines(0, 20)));
        Files.write(folder.resolve("other-name.gz"), xz(lines(0, 3)));
        assertEquals(20, read(ArticleInput.open(file)));
        assertEquals(23, read(ArticleInput.open(folder)));
    }

    @Test
    void truncatedAndDamagedFilesAreTold() throws IOException {
        byte[] whole = xz(lines(0, 2_000));
        for (int length = 11; length < whole.length; length += 97) {
            assertTrue(problem(Arrays.copyOf(whole, length)).contains("damaged or truncated: "), "cut to " + length);
        }
        for (int at = 6; at < whole.length; at += 101) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            String problem = problem(damaged);
            assertTrue(problem.contains("damaged or truncated: ") && !problem.contains("null"), problem);
        }
        assertTrue(problem(concat(whole, "x".repeat(12).getBytes(UTF_8))).contains("damaged or truncated: "));
    }

    @Test
    void aFileThatNeedsMuchMemoryIsRefused() throws IOException {
        byte[] lines = lines(0, 3);
        assertEquals(3, read(withDictionary(xz(lines), 30)));
        String problem = problem(withDictionary(xz(lines), 32));
        assertTrue(problem.contains("needs more than 128 MiB of memory"), problem);
        assertFalse(problem.contains("damaged"), problem);
    }

    @Test
    void aNameOfACompressionDemandsOne() throws IOException {
        Path file = Files.write(folder.resolve("news.jsonl.xz"), lines(0, 3));
        String problem = String.valueOf(assertThrows(IngestException.class, () -> read(ArticleInput.open(file)))
                .getMessage());
        assertTrue(problem.endsWith("not compressed with any of gzip, zstd, bzip2, xz"), problem);
    }
}
