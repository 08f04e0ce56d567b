package org.qirtas.ingest;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * A block of a bzip2 file. It is decoded to the last column of the Burrows–Wheeler transform, which links each byte to
 * the next one:
 *
 * <pre>
 * links[i] = byte of the last column | index of the row that follows << 8
 * </pre>
 *
 * Four equal bytes are followed by the number of further ones. For one thread.
 */
final class Bzip2Block {

    private static final int RUN = 4;
    private static final int ORIGIN_BITS = 24;
    private static final int BYTES = 256;
    private static final int[] CRC = new int[BYTES];

    static {
        for (int i = 0; i < BYTES; i++) {
            int crc = i << ORIGIN_BITS;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
            }
            CRC[i] = crc;
        }
    }

    private final int[] links;
    private int unread;
    private int row;
    private int last;
    private int run;
    private int repeats;
    private int crc = -1;
    private long expected;

    /** An empty block. */
    Bzip2Block(int maxLength) {
        links = new int[maxLength];
    }

    /** Reads a block, and returns its checksum. */
    long decode(BitStream bits) throws IOException {
        expected = bits.bits(Integer.SIZE);
        Bzip2Stream.require(bits.bit() == 0, "an old kind of bzip2, of versions before 0.9.5");
        int origin = (int) bits.bits(ORIGIN_BITS);
        int[] counts = new int[BYTES];
        unread = new Bzip2Symbols(bits).decode(links, counts);
        Bzip2Stream.require(origin < unread, "a block begins outside itself");
        link(counts);
        row = links[origin] >>> Byte.SIZE;
        last = -1;
        run = 0;
        repeats = 0;
        crc = -1;
        return expected;
    }

    /** Links the rows: the sorted bytes of the last column are the first column. */
    private void link(int[] counts) {
        int[] next = new int[BYTES];
        for (int i = 1; i < BYTES; i++) {
            next[i] = next[i - 1] + counts[i - 1];
        }
        for (int i = 0; i < unread; i++) {
            links[next[links[i] & 0xFF]++] |= i << Byte.SIZE;
        }
    }

    /** Reads content of this block; 0 bytes at its end. */
    int read(byte[] target, int offset, int length) throws ZipException {
        int count = 0;
        while (count < length && (repeats > 0 || next())) {
            int bytes = Math.min(repeats, length - count);
            Arrays.fill(target, offset + count, offset + count + bytes, (byte) last);
            checksum(bytes);
            repeats -= bytes;
            count += bytes;
        }
        if (count == 0 && length > 0) {
            Bzip2Stream.require((~crc & 0xFFFF_FFFFL) == expected, "the content does not match its checksum");
        }
        return count;
    }

    private void checksum(int bytes) {
        for (int i = 0; i < bytes; i++) {
            crc = (crc << Byte.SIZE) ^ CRC[(crc >>> ORIGIN_BITS) ^ last];
        }
    }

    /** Takes the next byte, which stands for itself, or for the number of further bytes of a run. */
    private boolean next() {
        while (unread > 0 && repeats == 0) {
            int link = links[row];
            int value = link & 0xFF;
            row = link >>> Byte.SIZE;
            unread--;
            if (run == RUN) {
                repeats = value;
                run = 0;
            } else {
                run = value == last ? run + 1 : 1;
                last = value;
                repeats = 1;
            }
        }
        return repeats > 0;
    }
}
