package org.qirtas.internal.units;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
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

/** Sequences that refer to a dictionary: round trips, exact bytes, damage. */
class SequenceTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final byte[] DICTIONARY = text("ar", 4, 60_000);
    private static final UnitCodes CODES = codes(DICTIONARY, List.of(text("ar", 6, 9_000)));

    private static byte[] text(String language, long seed, int units) {
        return new GeneratedNews(language, seed).text(units).getBytes(UTF_16LE);
    }

    private static UnitCodes codes(byte[] dictionary, List<byte[]> articles) {
        ByteWriter coded = new ByteWriter();
        CodedUnits.write(coded, dictionary, articles, bytes -> {});
        try {
            return CodedUnits.readCodes(new ByteReader(coded.toBytes()));
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    private static SequenceWriter writer(int searched) {
        return new SequenceWriter(CODES, MatchIndex.of(DICTIONARY, searched));
    }

    private static byte[] read(SequenceReader reader, byte[] coded, int needed) throws FormatException {
        int length = reader.read(coded, 0, coded.length, needed);
        return Arrays.copyOf(reader.content(), length);
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        ByteWriter all = new ByteWriter();
        for (byte[] part : parts) {
            all.bytes(part);
        }
        return all.toBytes();
    }

    static Stream<byte[]> sequences() {
        int end = DICTIONARY.length;
        return Stream.of(
                new byte[0],
                new byte[2],
                new byte[400],
                text("ar", 5, 700),
                text("en", 5, 700),
                text("ar", 6, 20_000),
                noise(3_000),
                noise(SequenceReader.MAX_BYTES),
                new byte[SequenceReader.MAX_BYTES],
                Arrays.copyOfRange(DICTIONARY, 0, 9_000),
                Arrays.copyOfRange(DICTIONARY, end - 600, end),
                joined(Arrays.copyOfRange(DICTIONARY, end - 600, end), Arrays.copyOfRange(DICTIONARY, end - 600, end)),
                joined(noise(40), Arrays.copyOfRange(DICTIONARY, 500, 900), noise(40), noise(40)));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void whatIsWrittenIsRead(byte[] content) throws FormatException {
        SequenceReader reader = new SequenceReader(CODES, DICTIONARY);
        for (int searched : new int[] {ALL, 1 << 10, 0}) {
            byte[] coded = writer(searched).write(content);
            assertArrayEquals(content, read(reader, coded, ALL));
            for (int needed : new int[] {0, Math.min(2, content.length), content.length / 4 * 2, content.length}) {
                byte[] part = read(reader, coded, needed);
                assertTrue(part.length >= needed);
                assertArrayEquals(Arrays.copyOf(content, part.length), part);
            }
        }
    }

    @Test
    void aDictionaryMayBeEmpty() throws FormatException {
        byte[] text = text("ar", 5, 700);
        byte[] coded = new SequenceWriter(CODES, MatchIndex.of(new byte[0], ALL)).write(text);
        assertArrayEquals(text, read(new SequenceReader(CODES, new byte[0]), coded, ALL));
    }

    @Test
    void aWriterForgetsEarlierSequences() {
        SequenceWriter used = writer(ALL);
        sequences().forEach(content -> assertArrayEquals(writer(ALL).write(content), used.write(content)));
    }

    @Test
    void theDictionaryHelps() {
        byte[] text = text("ar", 5, 700);
        int with = writer(ALL).write(text).length;
        int without = writer(0).write(text).length;
        assertTrue(with < without && without < text.length, with + ", " + without + ", " + text.length);
        assertTrue(writer(ALL).write(Arrays.copyOfRange(DICTIONARY, 2_000, 4_000)).length <= 8);
    }

    /** Units of one class with codes for a literal, a match and a plain unit. */
    private static UnitCodes letters() throws FormatException {
        byte[] lengths = new byte[3 + 2 * NumberCode.COUNT + UnitCoding.UNITS + 2];
        lengths[0] = 1; // a literal: 0
        lengths[1] = 2; // a match: 10
        lengths[2] = 2; // a plain unit: 11
        lengths[3] = 1; // length 2: 0
        lengths[3 + 2] = 1; // length 4: 1
        lengths[3 + NumberCode.COUNT] = 1; // the offset before: 0
        lengths[3 + NumberCode.COUNT + 3] = 1; // offset 3: 1
        lengths[3 + 2 * NumberCode.COUNT + 'a'] = 1;
        lengths[3 + 2 * NumberCode.COUNT + 'b'] = 1;
        ByteWriter coded = new ByteWriter().varint(4).varint(1);
        CompressedBlock.write(coded, lengths, ZstdParameters.THOROUGH, bytes -> {});
        return CodedUnits.readCodes(new ByteReader(coded.toBytes()));
    }

    private static String textOf(String bits) throws FormatException {
        SequenceReader reader = new SequenceReader(letters(), "pqrs".getBytes(UTF_16LE));
        byte[] bytes = new byte[(bits.length() + 8) / 8];
        for (int i = 0; i < bits.length(); i++) {
            bytes[i / 8] |= (byte) ((bits.charAt(i) - '0') << i % 8);
        }
        bytes[bits.length() / 8] |= (byte) (1 << bits.length() % 8);
        return new String(read(reader, bytes, ALL), UTF_16LE);
    }

    @Test
    void exactBits() throws FormatException {
        assertEquals("", textOf(""));
        assertEquals("ab", textOf("00" + "01"));
        assertEquals("aé", textOf("00" + "11" + "1001011100000000"));
        assertEquals("qrsq", textOf("10" + "1" + "1")); // three back from the beginning, and on into itself
        assertEquals("arsbrs", textOf("00" + "10" + "0" + "1" + "01" + "10" + "0" + "0"));
        assertEquals("ss", textOf("10" + "0" + "0")); // one back, before there was a match
        SequenceReader reader = new SequenceReader(letters(), "pqrs".getBytes(UTF_16LE));
        byte[] coded = HexFormat.of().parseHex("99" + "19" + "99"); // between other bytes
        assertEquals(4, reader.read(coded, 1, 2, ALL));
        assertEquals("qr", new String(reader.content(), 0, 4, UTF_16LE));
    }

    @Test
    void sequencesThatAreNone() {
        for (String bits : new String[] {"1", "11", "10", "101", "11" + "000000000000000"}) {
            assertThrows(FormatException.class, () -> textOf(bits), bits);
        }
        SequenceReader reader = new SequenceReader(CODES, DICTIONARY);
        assertThrows(FormatException.class, () -> read(reader, new byte[0], ALL));
        assertThrows(FormatException.class, () -> read(reader, new byte[] {5, 0}, ALL));
        SequenceReader withoutClasses = new SequenceReader(codes(new byte[0], List.of()), new byte[0]);
        assertThrows(FormatException.class, () -> read(withoutClasses, new byte[] {1}, ALL));
    }

    /** Matches before the dictionary: three back, where it has two units. */
    @Test
    void matchesStayInside() throws FormatException {
        SequenceReader reader = new SequenceReader(letters(), "pq".getBytes(UTF_16LE));
        assertThrows(FormatException.class, () -> read(reader, new byte[] {0b1_1001}, ALL));
        assertEquals("apq", new String(read(reader, new byte[] {0b110_0100}, ALL), UTF_16LE));
    }

    @Test
    void aSequenceHasALimit() throws FormatException {
        byte[] tooLong = writer(ALL).write(new byte[SequenceReader.MAX_BYTES + 2]);
        SequenceReader reader = new SequenceReader(CODES, DICTIONARY);
        assertThrows(FormatException.class, () -> read(reader, tooLong, ALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void changedBytesDoNoHarm(int step) throws FormatException {
        byte[] content = text("ar", 5, 700);
        byte[] coded = writer(ALL).write(content);
        SequenceReader reader = new SequenceReader(CODES, DICTIONARY);
        for (int at = 0; at < coded.length; at += step) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = coded.clone();
                changed[at] ^= (byte) (1 << bit);
                FuzzInputs.accepts(() -> assertTrue(read(reader, changed, ALL).length <= SequenceReader.MAX_BYTES));
                byte[] cut = Arrays.copyOf(changed, at);
                FuzzInputs.accepts(() -> assertTrue(read(reader, cut, ALL).length <= SequenceReader.MAX_BYTES));
            }
        }
        assertArrayEquals(content, read(reader, coded, ALL));
    }
}
