package org.qirtas.internal.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.LongList;

class NumberColumnTest {

    private static byte[] bytes(long... numbers) {
        ByteWriter writer = new ByteWriter();
        NumberColumn.write(writer, list(numbers));
        return writer.toBytes();
    }

    private static LongList list(long... numbers) {
        LongList list = new LongList();
        for (long number : numbers) {
            list.add(number);
        }
        return list;
    }

    private static NumberColumn column(long... numbers) throws FormatException {
        byte[] bytes = bytes(numbers);
        ByteReader reader = new ByteReader(bytes);
        NumberColumn column = NumberColumn.read(reader, bytes, numbers.length);
        reader.requireEnd("the column");
        return column;
    }

    @Test
    void theBytesOfABlock() {
        assertEquals("0d" + "0a" + "02" + "34", HexFormat.of().formatHex(bytes(-7, 3, 23, -7)));
        assertEquals("0a" + "01" + "00", HexFormat.of().formatHex(bytes(5, 5, 5)));
        assertEquals("", HexFormat.of().formatHex(bytes()));
    }

    private static Stream<long[]> columns() {
        Random random = new Random(9);
        return Stream.of(
                new long[0],
                new long[] {Long.MIN_VALUE},
                new long[] {Long.MAX_VALUE, Long.MIN_VALUE},
                new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE, -1, 1},
                new long[] {Long.MIN_VALUE, Long.MIN_VALUE + 6, Long.MAX_VALUE - 1},
                new long[] {0, Long.MIN_VALUE},
                random.longs(1000).toArray(),
                random.longs(255, 0, 2).toArray(),
                random.longs(256, 0, 1 << 20).map(i -> i * 86_400_000).toArray(),
                random.longs(257, -50, 50).map(i -> i * 1000 + 17).toArray(),
                random.longs(700, Long.MIN_VALUE, Long.MIN_VALUE + 9).toArray(),
                LongStream.concat(LongStream.range(0, 256), random.longs(256)).toArray());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void numbersComeBack(long[] numbers) throws FormatException {
        NumberColumn column = column(numbers.clone());
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], column.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aBlockNeverDeniesANumberThatItHolds(long[] numbers) throws FormatException {
        NumberColumn column = column(numbers.clone());
        for (int i = 0; i < numbers.length; i++) {
            assertTrue(column.mayHold(i / NumberColumn.BLOCK, numbers[i], numbers[i]), "number " + numbers[i]);
        }
    }

    @Test
    void aBlockDeniesWhatItCannotHold() throws FormatException {
        NumberColumn column = column(10, 20, 30);
        assertFalse(column.mayHold(0, 0, 9));
        assertTrue(column.mayHold(0, 0, 10));
        assertTrue(column.mayHold(0, 25, 100));
        assertFalse(column.mayHold(0, 41, 100));
        assertTrue(column(5, 5).mayHold(0, 5, 5));
        assertFalse(column(5, 5).mayHold(0, 6, 7));
    }

    @Test
    void writingLeavesTheNumbersAsTheyAre() {
        LongList numbers = list(7, 14, 21, 99);
        NumberColumn.write(new ByteWriter(), numbers);
        assertArrayEquals(new long[] {7, 14, 21, 99}, numbers.toArray());
    }

    @Test
    void columnsThatEndTooEarly() {
        byte[] bytes = bytes(new Random(3).longs(300).toArray());
        for (int length : new int[] {0, 1, 11, 12, 500, 2060, bytes.length - 1}) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> NumberColumn.read(new ByteReader(cut), cut, 300));
        }
    }

    @Test
    void aBlockOfMoreThan64Bits() {
        byte[] wide = {0, 1, 65, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThrows(FormatException.class, () -> NumberColumn.read(new ByteReader(wide), wide, 1));
    }

    @Test
    void aListGrows() {
        LongList list = new LongList();
        assertEquals(0, list.last());
        for (int i = 0; i < 1000; i++) {
            list.add(i * 3L);
        }
        assertEquals(1000, list.size());
        assertEquals(2997, list.last());
        assertEquals(1000, list.toArray().length);
        assertEquals(300, list.toArray()[100]);
    }
}
