package org.qirtas.internal.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {

    private static ByteReader reader(String hex) {
        return new ByteReader(HexFormat.of().parseHex(hex));
    }

    private static String hex(ByteWriter writer) {
        return HexFormat.of().formatHex(writer.toBytes());
    }

    @Test
    void numbersAreLittleEndian() throws FormatException {
        ByteWriter writer = new ByteWriter()
                .u8(0xAB)
                .u16(0xFEDC)
                .u32(0x80000001)
                .u64(0x8000000000000002L)
                .bytes(new byte[] {9, 8});
        assertEquals("ab" + "dcfe" + "01000080" + "0200000000000080" + "0908", hex(writer));
        assertEquals(17, writer.length());
        ByteReader reader = new ByteReader(writer.toBytes());
        assertEquals(0xAB, reader.u8());
        assertEquals(0xFEDC, reader.u16());
        assertEquals(0x80000001, reader.u32());
        assertEquals(0x8000000000000002L, reader.u64());
        assertEquals(2, reader.remaining());
        assertEquals(15, reader.position());
        assertArrayEquals(new byte[] {9, 8}, reader.bytes(2));
        reader.requireEnd("all");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "127, 7f",
        "128, 8001",
        "16383, ff7f",
        "16384, 808001",
        "4294967295, ffffffff0f",
        "9223372036854775807, ffffffffffffffff7f",
        "-9223372036854775808, 80808080808080808001",
        "-1, ffffffffffffffffff01"
    })
    void varints(long value, String bytes) throws FormatException {
        assertEquals(bytes, hex(new ByteWriter().varint(value)));
        assertEquals(value, reader(bytes).varint());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "-1, 01",
        "1, 02",
        "-2, 03",
        "63, 7e",
        "-64, 7f",
        "64, 8001",
        "9223372036854775807, feffffffffffffffff01",
        "-9223372036854775808, ffffffffffffffffff01"
    })
    void signedNumbers(long value, String bytes) throws FormatException {
        assertEquals(bytes, hex(new ByteWriter().signed(value)));
        assertEquals(value, reader(bytes).signed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "8000",
                "ff00",
                "808000",
                "ffffffffffffffffff",
                "ffffffffffffffffff02",
                "ffffffffffffffffff7f",
                "80808080808080808000",
                "ffffffffffffffffff8101"
            })
    void varintsThatAreNotInTheirShortestForm(String bytes) {
        assertThrows(FormatException.class, () -> reader(bytes).varint());
    }

    @Test
    void randomNumbersComeBack() throws FormatException {
        Random random = new Random(1);
        ByteWriter writer = new ByteWriter();
        for (int i = 0; i < 1000; i++) {
            long value = random.nextLong() >>> random.nextInt(64);
            writer.varint(value).signed(-value).u64(value);
        }
        ByteReader reader = new ByteReader(writer.toBytes());
        Random again = new Random(1);
        for (int i = 0; i < 1000; i++) {
            long value = again.nextLong() >>> again.nextInt(64);
            assertEquals(value, reader.varint());
            assertEquals(-value, reader.signed());
            assertEquals(value, reader.u64());
        }
        assertEquals(0, reader.remaining());
    }

    @Test
    void aLimitedNumber() throws FormatException {
        assertEquals(300, reader("ac02").varint(300, "x"));
        FormatException error =
                assertThrows(FormatException.class, () -> reader("ac02").varint(299, "the count"));
        assertEquals("the count is 300, the limit is 299", error.problem());
        assertThrows(FormatException.class, () -> reader("ffffffffffffffffff01").varint(Integer.MAX_VALUE, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "نص", "\u0000\uFFFF\uD83D", "😀 \u007F\u0080"})
    void texts(String text) throws FormatException {
        ByteReader reader = new ByteReader(new ByteWriter().text(text).toBytes());
        assertEquals(text, reader.text());
        assertEquals(0, reader.remaining());
    }

    @Test
    void aTextIsItsUnitsAsVarints() {
        assertEquals("03" + "61" + "b50c" + "ffff03", hex(new ByteWriter().text("aص\uFFFF")));
        assertEquals("62", hex(new ByteWriter().units("ab", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "0261", "ffffffff07", "01808004", "0180"})
    void textsThatAreNone(String bytes) {
        assertThrows(FormatException.class, () -> reader(bytes).text());
    }

    @Test
    void bytesThatEndTooEarly() {
        assertThrows(FormatException.class, () -> reader("").u8());
        assertThrows(FormatException.class, () -> reader("00").u16());
        assertThrows(FormatException.class, () -> reader("000000").u32());
        assertThrows(FormatException.class, () -> reader("00000000000000").u64());
        assertThrows(FormatException.class, () -> reader("0000").bytes(3));
        assertThrows(FormatException.class, () -> reader("0000").bytes(-1));
        assertThrows(FormatException.class, () -> reader("0000").bytes(Integer.MAX_VALUE));
        assertThrows(FormatException.class, () -> reader("0000").requireEnd("x"));
    }

    @Test
    void aReaderStaysInItsRange() throws FormatException {
        ByteReader reader = new ByteReader(new byte[] {1, 2, 3, 4}, 1, 3);
        assertEquals(0x0302, reader.u16());
        assertThrows(FormatException.class, reader::u8);
    }
}
