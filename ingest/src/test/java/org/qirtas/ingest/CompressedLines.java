package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** JSON Lines for tests, and what compresses them. */
final class CompressedLines {

    /** The number of articles in {@link #lines()}; their ids count from 0. */
    static final int COUNT = 3_000;

    private CompressedLines() {}

    /** Lines that do not compress well, so that damage in the middle of a file is damage in the middle of the lines. */
    static byte[] lines() {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"body\":\"");
            random.ints(40, 'a', 'z').forEach(c -> lines.append((char) c));
            lines.append("\"}\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] zstd(byte[] content, int windowLog) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes).setLong(windowLog).setChecksum(true)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
