package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

    @Test
    void theLowestBitComesFirst() throws FormatException {
        BitWriter writer = new BitWriter();
        writer.write(0b101, 3);
        writer.unary(2);
        writer.write(0x1FF, 9);
        assertEquals(15, writer.bits());
        assertArrayEquals(new byte[] {(byte) 0b11_100_101, 0b0_1111111}, writer.toBytes());
    }

    @Test
    void whatIsWrittenIsRead() throws FormatException {
        Random random = new Random(3);
        long[] numbers =
                random.longs(3000).map(number -> number >>> (1 + (number & 31))).toArray();
        BitWriter writer = new BitWriter();
        for (int i = 0; i < numbers.length; i++) {
            int width = BitPacking.width(numbers[i]);
            writer.write(numbers[i], width);
            writer.unary(i % 150);
            if (i % 7 == 0) {
                writer.align();
            }
        }
        byte[] bytes = writer.toBytes();
        BitReader reader = new BitReader(bytes, 0);
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], reader.readLong(BitPacking.width(numbers[i])));
            assertEquals(i % 150, reader.unary());
            if (i % 7 == 0) {
                reader.align();
            }
        }
        assertEquals(bytes.length, reader.align());
    }

    @Test
    void nothingIsReadAfterTheEnd() {
        byte[] bytes = {0, 0, 0, 0, 0, 0, 0, 0, 0, -1};
        assertThrows(FormatException.class, () -> new BitReader(bytes, 1, 9).unary());
        assertThrows(FormatException.class, () -> new BitReader(bytes, 9).seek(81));
        assertThrows(FormatException.class, () -> new BitReader(bytes, 9).readLong(9));
    }
}
