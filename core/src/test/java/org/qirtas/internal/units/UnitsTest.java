package org.qirtas.internal.units;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.GeneratedNews;

/** Coded units: round trips, exact bytes, damage. */
class UnitsTest {

    private static final int LIMIT = 1 << 24;
    private static final byte[] NOTHING = {};

    private static byte[] write(byte[] content) {
        ByteWriter writer = new ByteWriter();
        int[] progress = new int[1];
        CodedUnits.write(writer, content, List.of(), bytes -> progress[0] += bytes);
        assertEquals(content.length, progress[0]);
        return writer.toBytes();
    }

    private static byte[] read(byte[] coded, int limit) throws FormatException {
        ByteReader reader = new ByteReader(coded);
        byte[] content = CodedUnits.read(reader, limit).content();
        reader.requireEnd("coded units");
        return content;
    }

    private static byte[] units(int count, IntUnaryOperator unit) {
        byte[] bytes = new byte[count * Short.BYTES];
        for (int i = 0; i < count; i++) {
            bytes[2 * i] = (byte) unit.applyAsInt(i);
            bytes[2 * i + 1] = (byte) (unit.applyAsInt(i) >>> Byte.SIZE);
        }
        return bytes;
    }

    private static byte[] text(String language, int units) {
        return new GeneratedNews(language, 4).text(units).getBytes(UTF_16LE);
    }

    private static byte[] random(int count, int values) {
        int[] drawn = new Random(count).ints(count, 0, values).toArray();
        return units(count, i -> drawn[i]);
    }

    /** A text, other units, the text again, and pieces of it. */
    private static byte[] repeated() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = text("fa", 3_000);
        bytes.writeBytes(text);
        bytes.writeBytes(random(100, 1 << 16));
        bytes.writeBytes(text);
        for (int i = 1; i < 400; i++) {
            bytes.write(text, 2 * i, 4 * (i % 60));
            bytes.write(i);
            bytes.write(7);
        }
        return bytes.toByteArray();
    }

    static Stream<byte[]> sequences() {
        return Stream.of(
                NOTHING,
                units(1, i -> 0xFFFF),
                units(2, i -> 0),
                units(5, i -> i % 2),
                units(200_000, i -> 9),
                units(150_000, i -> i % 3),
                units(70_000, i -> i % 1000),
                units(1 << 16, i -> i),
                units(70_000, i -> i < 35_000 ? i : i - 35_000),
                random(40_000, 1 << 16),
                random(100_000, 2),
                text("ar", 90_000),
                text("en", 300),
                repeated());
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void whatIsWrittenIsRead(byte[] content) throws FormatException {
        byte[] coded = write(content);
        assertArrayEquals(content, read(coded, LIMIT));
        assertArrayEquals(coded, write(content));
    }

    @Test
    void aDictionaryHasALimit() throws FormatException {
        byte[] text = text("ar", 5_000);
        byte[] coded = write(text);
        assertArrayEquals(text, read(coded, text.length));
        assertThrows(FormatException.class, () -> read(coded, text.length - 1));
    }

    @Test
    void repetitionsTakeNearlyNothing() {
        assertTrue(write(units(200_000, i -> 9)).length < 120);
        byte[] text = text("ar", 40_000);
        byte[] twice = Arrays.copyOf(text, 2 * text.length);
        System.arraycopy(text, 0, twice, text.length, text.length);
        int once = write(text).length;
        int both = write(twice).length;
        assertTrue(both < once + 400, once + " and " + both);
    }

    /** Literals of two classes, a plain unit, and two matches: the second one has the offset of the first. */
    @Test
    void exactBytes() throws FormatException {
        byte[] lengths = new byte[2 * 4 + 2 * NumberCode.COUNT + UnitCoding.UNITS + 3];
        lengths[0] = 2; // class 0 after class 0: 10
        lengths[1] = 1; // class 1 after class 0: 0
        lengths[2] = 2; // a match after class 0: 11
        lengths[4] = 2; // class 0 after class 1: 10
        lengths[6] = 1; // a match after class 1: 0
        lengths[7] = 2; // a plain unit after class 1: 11
        lengths[8] = 1; // length 2: 0
        lengths[8 + 17] = 1; // lengths 386 to 513: 1
        lengths[8 + NumberCode.COUNT] = 1; // the offset before: 0
        lengths[8 + NumberCode.COUNT + 2] = 1; // offset 2: 1
        int units = 8 + 2 * NumberCode.COUNT;
        lengths[units + 'a'] = 1;
        lengths[units + 'b'] = 1;
        lengths[units + 'x'] = 1;
        lengths[units + UnitCoding.UNITS + 2] = 1; // a and b are in class 0, x in class 1
        ByteWriter coded = new ByteWriter().varint(514).varint(2);
        CompressedBlock.write(coded, lengths, ZstdParameters.THOROUGH, bytes -> {});
        // a: 10, x: 0, match: 0, b: 10, x: 0, plain: 11, match: 11; the first bit is the lowest
        coded.varint(2).bytes(HexFormat.of().parseHex("9107"));
        // a: 0, length 507: 1 1001111, offset 2: 1, b: 1, é: 10010111 00000000, length 2: 0, offset before: 0
        coded.varint(4).bytes(HexFormat.of().parseHex("e64f0700"));
        assertEquals("ax".repeat(254) + "abxéxé", textOf(coded.toBytes()));
    }

    private static String textOf(byte[] coded) throws FormatException {
        return new String(read(coded, LIMIT), UTF_16LE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 900})
    void changedBytesDoNoHarm(int step) {
        byte[] content = repeated();
        byte[] coded = write(content);
        for (int at = step / 2; at < coded.length; at += step) {
            for (int bit = 0; bit < Byte.SIZE; bit += 3) {
                byte[] changed = coded.clone();
                changed[at] ^= (byte) (1 << bit);
                int limit = content.length + 100;
                FuzzInputs.accepts(() -> assertTrue(read(changed, limit).length <= limit));
            }
        }
    }

    @Test
    void bytesThatEndTooEarlyOrTooLate() {
        byte[] coded = write(text("en", 2_000));
        for (int length = 0; length < coded.length; length += 13) {
            byte[] cut = Arrays.copyOf(coded, length);
            assertThrows(FormatException.class, () -> read(cut, LIMIT));
        }
        byte[] longer = Arrays.copyOf(coded, coded.length + 1);
        assertThrows(FormatException.class, () -> read(longer, LIMIT));
    }

    /** Coded units of one class, whose only unit is 'a', with bits of which the first says literal or match. */
    private static byte[] oneClass(int count, int matchLength, String steps, String details) {
        byte[] lengths = new byte[3 + 2 * NumberCode.COUNT + UnitCoding.UNITS + 1];
        lengths[0] = 1;
        lengths[1] = 1;
        lengths[3 + matchLength] = 1;
        lengths[3 + NumberCode.COUNT] = 1;
        lengths[3 + 2 * NumberCode.COUNT + 'a'] = 1;
        ByteWriter coded = new ByteWriter().varint(count).varint(1);
        CompressedBlock.write(coded, lengths, ZstdParameters.THOROUGH, bytes -> {});
        for (String bits : new String[] {steps, details}) {
            byte[] bytes = HexFormat.of().parseHex(bits);
            coded.varint(bytes.length).bytes(bytes);
        }
        return coded.toBytes();
    }

    @Test
    void matchesStayInsideTheUnits() throws FormatException {
        assertEquals("aaaa", textOf(oneClass(4, 1, "02", "")));
        assertThrows(FormatException.class, () -> textOf(oneClass(4, 1, "01", ""))); // begins before the units
        assertThrows(FormatException.class, () -> textOf(oneClass(3, 1, "02", ""))); // ends after them
        assertThrows(FormatException.class, () -> textOf(oneClass(4, 1, "06", ""))); // bits that are not 0
        assertThrows(FormatException.class, () -> textOf(oneClass(4, 1, "0200", ""))); // a byte too many
        assertThrows(FormatException.class, () -> textOf(oneClass(4, 1, "02", "00")));
        assertThrows(FormatException.class, () -> textOf(oneClass(9, 1, "00", ""))); // a bit too few
    }

    @Test
    void numbersAndClassesOutOfRange() {
        byte[] coded = write(text("en", 300));
        assertThrows(FormatException.class, () -> read(coded, 599));
        assertThrows(FormatException.class, () -> read(new byte[] {5, (byte) 0x81, 2, 0, 0, 0, 0}, LIMIT));
        assertThrows(FormatException.class, () -> read(new byte[] {5, 0, 0, 0, 0, 0}, LIMIT));
        assertEquals(1, UnitCoding.maxClasses(512));
        assertThrows(FormatException.class, () -> read(new byte[] {5, 2, 0, 0, 0, 0}, LIMIT));
    }
}
