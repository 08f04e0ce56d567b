package org.qirtas.internal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

/** Entries of zip files that are too long for a test. */
class ZipEntryHeaderTest {

    private static final int FIXED = 46;
    private static final long LONG = 7_000_000_000L;

    /** An entry "a" with 32-bit numbers that may stand for those of an extra field of zip64 after another one. */
    private static ByteBuffer entry(int length, int compressed, int offset, long... numbers) {
        int extra = 4 + 2 + 4 + Long.BYTES * numbers.length;
        ByteBuffer entry = ByteBuffer.allocate(FIXED + 1 + extra).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0, 0x02014b50)
                .putInt(20, compressed)
                .putInt(24, length)
                .putShort(28, (short) 1)
                .putShort(30, (short) extra)
                .putInt(42, offset)
                .put(FIXED, (byte) 'a')
                .position(FIXED + 1)
                .putShort((short) 0x5455)
                .putShort((short) 2)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) (Long.BYTES * numbers.length));
        for (long number : numbers) {
            entry.putLong(number);
        }
        return entry.flip();
    }

    @Test
    void numbersThatNeed64Bits() throws ZipException {
        ZipEntryHeader entry = ZipEntryHeader.read(entry(-1, -1, -1, LONG, LONG, LONG + 1), 0);
        assertTrue(entry.isNamed("a".getBytes(StandardCharsets.UTF_8)));
        assertEquals(LONG, entry.length());
        assertEquals(LONG, entry.compressed());
        assertEquals(LONG + 1, entry.offset());
    }

    @Test
    void onlyTheOffsetNeeds64Bits() throws ZipException {
        ZipEntryHeader entry = ZipEntryHeader.read(entry(12, 12, -1, LONG), 0);
        assertEquals(12, entry.length());
        assertEquals(LONG, entry.offset());
    }

    @Test
    void tooFewLongNumbers() {
        assertThrows(ZipException.class, () -> ZipEntryHeader.read(entry(-1, -1, -1, LONG, LONG), 0));
    }
}
