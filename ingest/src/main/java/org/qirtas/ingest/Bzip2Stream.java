package org.qirtas.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.qirtas.ingest.internal.BulkStream;

/**
 * The content of a bzip2 file: that of all its streams, one after the other. Anything else after a stream is an error.
 * Takes 4 MB of memory. For one thread.
 *
 * <pre>
 *  0     3       4               bits: 48        32                                        48    32
 *  | BZh | level | blocks, each: | 314159265359 | checksum | content | ... at the end: | 177245385090 | checksum |
 * </pre>
 */
final class Bzip2Stream extends BulkStream {

    private static final byte[] MAGIC = "BZh".getBytes(StandardCharsets.US_ASCII);
    private static final long BLOCK = 0x314159265359L;
    private static final long END = 0x177245385090L;
    private static final int LEVEL_BYTES = 100_000;
    private static final int HEADER = 4;
    private static final int HALF_MARK = 24;

    private final BitStream bits;
    private Bzip2Block block = new Bzip2Block(0);
    private long checksum;
    private boolean inStream;

    /**
     * Reads the header of the first stream.
     *
     * @throws EOFException if the file ends there
     * @throws ZipException if it is not a bzip2 file
     */
    Bzip2Stream(InputStream in) throws IOException {
        bits = new BitStream(in);
        beginStream();
    }

    /** Whether a file begins so: with a header, and a block or the end. */
    static boolean isBeginning(byte[] head) {
        if (head.length < Compression.HEAD_BYTES || head[3] < '1' || head[3] > '9') {
            return false;
        }
        long mark = 0;
        for (int i = HEADER; i < Compression.HEAD_BYTES; i++) {
            mark = mark << Byte.SIZE | (head[i] & 0xFF);
        }
        return head[0] == MAGIC[0] && head[1] == MAGIC[1] && head[2] == MAGIC[2] && (mark == BLOCK || mark == END);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = block.read(target, offset, length);
        while (count == 0 && nextBlock()) {
            count = block.read(target, offset, length);
        }
        return count == 0 ? -1 : count;
    }

    /** Goes to the next block, if there is one. */
    private boolean nextBlock() throws IOException {
        while (inStream) {
            long mark = bits.bits(HALF_MARK) << HALF_MARK | bits.bits(HALF_MARK);
            if (mark == BLOCK) {
                long expected = block.decode(bits);
                checksum = (((checksum << 1) | (checksum >>> 31)) ^ expected) & 0xFFFF_FFFFL;
                return true;
            }
            require(mark == END, "neither a block nor the end is where it must be");
            endStream();
        }
        return false;
    }

    private void endStream() throws IOException {
        require(bits.bits(Integer.SIZE) == checksum, "the content does not match its checksum");
        inStream = false;
        if (bits.nextByte()) {
            beginStream();
        }
    }

    private void beginStream() throws IOException {
        for (byte expected : MAGIC) {
            require(bits.bits(Byte.SIZE) == expected, "the file or a part of it does not begin as bzip2");
        }
        int level = (int) bits.bits(Byte.SIZE) - '0';
        require(level >= 1 && level <= 9, "an unknown kind of bzip2");
        block = new Bzip2Block(level * LEVEL_BYTES);
        checksum = 0;
        inStream = true;
    }

    static void require(boolean holds, String problem) throws ZipException {
        if (!holds) {
            throw new ZipException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        bits.close();
    }
}
