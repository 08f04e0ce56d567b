package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipStreamTest {

    private static final byte[] FIRST = "first line\n".getBytes(UTF_8);
    private static final byte[] SECOND = "and the second\n".getBytes(UTF_8);

    private static byte[] read(byte[] file) throws IOException {
        try (InputStream in = new GzipStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bothMembers() throws IOException {
        return CompressedLines.concat(CompressedLines.gzip(FIRST), CompressedLines.gzip(SECOND));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_517, 65_518, 65_519, 65_536, 200_000})
    void membersOfAnyLength(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        byte[] member = CompressedLines.gzip(content);
        byte[] file = CompressedLines.concat(member, member);
        assertArrayEquals(CompressedLines.concat(content, content), read(file));
    }

    @Test
    void aByteAtATime() throws IOException {
        try (InputStream in = new GzipStream(new ByteArrayInputStream(bothMembers()))) {
            for (byte expected : CompressedLines.concat(FIRST, SECOND)) {
                assertEquals(expected, in.read());
            }
            assertEquals(-1, in.read());
        }
    }

    @Test
    void aFileIsWholeOnlyWhereAMemberEnds() throws IOException {
        byte[] file = bothMembers();
        int end = CompressedLines.gzip(FIRST).length;
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            if (length == end) {
                assertArrayEquals(FIRST, read(cut));
            } else {
                EOFException error = assertThrows(EOFException.class, () -> read(cut), "cut at " + length);
                assertNotNull(error.getMessage());
            }
        }
    }

    /** Every byte counts but the time and hints of a member, for which there is no use and no checksum. */
    @Test
    void aChangedByteIsFound() throws IOException {
        byte[] file = bothMembers();
        int second = CompressedLines.gzip(FIRST).length;
        for (int i = 0; i < file.length; i++) {
            int inMember = i < second ? i : i - second;
            if (inMember < 3 || inMember >= 10) {
                byte[] damaged = file.clone();
                damaged[i] ^= 0x55;
                assertThrows(IOException.class, () -> read(damaged), "byte " + i);
            }
        }
    }

    @Test
    void zerosMayFollow() throws IOException {
        byte[] file = bothMembers();
        assertArrayEquals(CompressedLines.concat(FIRST, SECOND), read(Arrays.copyOf(file, file.length + 100_000)));
        byte[] more = CompressedLines.concat(Arrays.copyOf(file, file.length + 9), file);
        assertThrows(ZipException.class, () -> read(more));
    }

    @Test
    void allPartsOfAHeaderAreSkipped() throws IOException {
        byte[] member = CompressedLines.gzip(FIRST);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0x1F, 1, 2, 3, 4, 0, 3});
        file.writeBytes(new byte[] {4, 0, 'A', 'p', 1, 0});
        file.writeBytes("name\0comment\0".getBytes(UTF_8));
        file.writeBytes(new byte[] {7, 7});
        file.writeBytes(Arrays.copyOfRange(member, 10, member.length));
        assertArrayEquals(FIRST, read(file.toByteArray()));
    }

    @Test
    void otherFilesAreNoGzip() {
        assertThrows(ZipException.class, () -> read("{\"id\": 1}".getBytes(UTF_8)));
    }
}
