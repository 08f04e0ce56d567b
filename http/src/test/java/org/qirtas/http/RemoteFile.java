package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ByteSource;
import org.qirtas.WriterOptions;

/** Files that tests serve, and reads of them. */
final class RemoteFile {

    static final String TAG = "ETag: \"one\"";

    /** Quick in giving up. */
    static final HttpOptions QUICK =
            HttpOptions.DEFAULT.withTries(2).withTimeout(Duration.ofSeconds(5)).withTimeLimit(Duration.ofSeconds(20));

    private RemoteFile() {}

    /** Bytes without a pattern. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** An archive of short articles. */
    static byte[] archive(int articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, WriterOptions.DEFAULT)) {
            for (int i = 0; i < articles; i++) {
                writer.add(article(i));
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    static Article article(int number) {
        Random random = new Random(number);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append("word").append(random.nextInt(2000)).append(' ');
        }
        return Article.builder()
                .id(String.valueOf(number))
                .title("Title " + number)
                .body(body.toString())
                .build();
    }

    /** The bytes at a place, read with as many reads as it takes. */
    static byte[] read(ByteSource source, long position, int count) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(count);
        while (target.hasRemaining()) {
            int read = source.read(position + target.position(), target);
            if (read <= 0) {
                throw new IOException("no byte at " + (position + target.position()));
            }
        }
        return target.array();
    }

    static void assertSame(byte[] file, ByteSource source, int position, int count) throws IOException {
        assertArrayEquals(Arrays.copyOfRange(file, position, position + count), read(source, position, count));
    }

    static void assertWhole(byte[] file, ByteSource source) throws IOException {
        assertEquals(file.length, source.length());
        assertSame(file, source, 0, file.length);
    }

    static String message(Exception error) {
        return String.valueOf(error.getMessage());
    }
}
