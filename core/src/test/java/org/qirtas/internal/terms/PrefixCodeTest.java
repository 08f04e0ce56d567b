package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.BitReader;
import org.qirtas.internal.bytes.BitWriter;
import org.qirtas.internal.bytes.CodeLengths;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.PrefixCodeWriter;

class PrefixCodeTest {

    /** The example of RFC 1951, section 3.2.2. */
    @Test
    void codesAreThoseOfDeflate() throws FormatException {
        PrefixCode code = PrefixCode.of(new byte[] {3, 3, 3, 3, 3, 2, 4, 4});
        String[] expected = {"010", "011", "100", "101", "110", "00", "1110", "1111"};
        PrefixCodeWriter writer = new PrefixCodeWriter(code.lengths());
        for (int symbol = 0; symbol < expected.length; symbol++) {
            BitWriter out = new BitWriter();
            writer.write(out, symbol);
            long bits = out.bits();
            byte[] bytes = out.toBytes();
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < bits; i++) {
                written.append(bytes[0] >>> i & 1);
            }
            assertEquals(expected[symbol], written.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 60, 700, PrefixCode.MAX_SYMBOLS})
    void symbolsAreRead(int symbols) throws FormatException {
        Random random = new Random(symbols);
        long[] counts = new long[symbols];
        int[] text = random.doubles(5000)
                .mapToInt(chance -> (int) (chance * chance * chance * symbols))
                .toArray();
        for (int symbol : text) {
            counts[symbol]++;
        }
        PrefixCode code = PrefixCode.of(CodeLengths.of(counts, PrefixCode.MAX_LENGTH));
        PrefixCodeWriter writer = new PrefixCodeWriter(code.lengths());
        BitWriter out = new BitWriter();
        for (int symbol : text) {
            writer.write(out, symbol);
        }
        BitReader in = new BitReader(out.toBytes(), 0);
        for (int symbol : text) {
            assertEquals(symbol, code.read(in));
        }
    }

    @Test
    void lengthsAreLimited() throws FormatException {
        long[] fibonacci = new long[60];
        fibonacci[0] = 1;
        fibonacci[1] = 1;
        for (int i = 2; i < fibonacci.length; i++) {
            fibonacci[i] = fibonacci[i - 1] + fibonacci[i - 2];
        }
        byte[] lengths = CodeLengths.of(fibonacci, PrefixCode.MAX_LENGTH);
        for (byte length : lengths) {
            assertTrue(length >= 1 && length <= PrefixCode.MAX_LENGTH);
        }
        assertArrayEquals(lengths, PrefixCode.of(lengths).lengths());
    }

    @Test
    void theOnlySymbolTakesNoBits() throws FormatException {
        PrefixCode code = PrefixCode.of(new byte[] {0, 0, 1});
        BitWriter out = new BitWriter();
        new PrefixCodeWriter(code.lengths()).write(out, 2);
        assertEquals(0, out.bits());
        assertEquals(2, code.read(new BitReader(new byte[0], 0)));
    }

    @Test
    void wrongCodesAreRefused() throws FormatException {
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[] {2}));
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[] {1, 1, 1}));
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[] {1, 2}));
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[] {14, 14}));
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[] {-1, 1}));
        assertThrows(FormatException.class, () -> PrefixCode.of(new byte[PrefixCode.MAX_SYMBOLS + 1]));
        PrefixCode empty = PrefixCode.of(new byte[3]);
        assertThrows(FormatException.class, () -> empty.read(new BitReader(new byte[8], 0)));
    }
}
