package org.qirtas.internal.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.PrefixCodeWriter;

/** Prefix codes are read as they were written; numbers. */
class PrefixTablesTest {

    private static char[] symbols(int count) {
        char[] symbols = new char[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (char) (3 * i);
        }
        return symbols;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIsRead(boolean isRanked) throws FormatException {
        Random random = new Random(5);
        PrefixTables tables = new PrefixTables(50, isRanked);
        PrefixCodeWriter[] codes = new PrefixCodeWriter[50];
        int[][] counts = new int[50][];
        for (int i = 0; i < codes.length; i++) {
            int skew = 1 + i % 7;
            counts[i] = random.ints(1 + random.nextInt(isRanked ? 3000 : 600), 0, 1000)
                    .map(n -> (int) Math.pow(n / 100.0, skew))
                    .toArray();
            long[] weights = Arrays.stream(counts[i]).asLongStream().toArray();
            byte[] lengths = CodeLengths.of(weights, UnitCoding.MAX_CODE_BITS);
            codes[i] = new PrefixCodeWriter(lengths);
            tables.add(symbols(lengths.length), lengths);
        }
        for (int i = 0; i < codes.length; i++) {
            BitWriter bits = new BitWriter();
            for (int symbol = 0; symbol < counts[i].length; symbol++) {
                if (counts[i][symbol] > 0) {
                    codes[i].write(bits, symbol);
                }
            }
            BitReader reader = new BitReader(bits.toBytes(), 0);
            for (int symbol = 0; symbol < counts[i].length; symbol++) {
                if (counts[i][symbol] > 0) {
                    int entry = tables.entry(i, reader.peek());
                    int value = PrefixTables.value(entry);
                    assertEquals(3 * symbol, isRanked ? tables.symbol(i, value) : value);
                    reader.skip(PrefixTables.length(entry));
                }
            }
            reader.requireEnd("the bits");
        }
    }

    @Test
    void lengthsThatAreNoCompleteCode() throws FormatException {
        for (byte[] wrong : new byte[][] {
            {1, 1, 1}, {2}, {16}, {1, 2}, {2, 2, 2}, {17, 1}, {-1, 1}, {1, 2, 3, 3, 3}, {1, 2, 3, 4}, {0, 0, 2}
        }) {
            assertThrows(
                    FormatException.class,
                    () -> new PrefixTables(1, true).add(symbols(wrong.length), wrong),
                    Arrays.toString(wrong));
        }
        PrefixTables empty = new PrefixTables(1, true);
        empty.add(symbols(2), new byte[2]);
        assertTrue(empty.entry(0, 5) < 0);
    }

    @Test
    void numbers() {
        int before = -1;
        for (int number = 0; number < 1 << 26; number += number < 5000 ? 1 : 1 + number / 777) {
            int code = NumberCode.of(number);
            int further = number - NumberCode.smallest(code);
            assertTrue(code >= before && code < NumberCode.COUNT);
            assertTrue(further >= 0 && further < 1 << NumberCode.furtherBits(code), () -> "" + code);
            before = code;
        }
        assertEquals(NumberCode.COUNT - 1, NumberCode.of((1 << 26) - 1));
    }
}
