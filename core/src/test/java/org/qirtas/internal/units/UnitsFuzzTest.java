package org.qirtas.internal.units;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.testing.FuzzInputs;

/** Coded units of any bytes. */
class UnitsFuzzTest {

    private static final int LIMIT = 1 << 20;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void codedUnits(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader reader = new ByteReader(input);
            byte[] content = CodedUnits.read(reader, LIMIT).content();
            assertEquals(0, content.length % 2);
            reader.requireEnd("coded units");
        });
    }

    /** A coded article, with its length before it, and the dictionary to which it refers. */
    @FuzzTest
    void sequence(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader reader = new ByteReader(input);
            byte[] coded = reader.bytes(reader.u8());
            CodedUnits dictionary = CodedUnits.read(reader, LIMIT);
            SequenceReader sequences = new SequenceReader(dictionary.codes(), dictionary.content());
            int length = sequences.read(coded, 0, coded.length, Integer.MAX_VALUE);
            byte[] content = Arrays.copyOf(sequences.content(), length);
            int part = sequences.read(coded, 0, coded.length, length / 2);
            assertArrayEquals(Arrays.copyOf(content, part), Arrays.copyOf(sequences.content(), part));
        });
    }

    @FuzzTest
    void units(byte[] input) {
        byte[] content = Arrays.copyOf(input, input.length / 2 * 2);
        ByteWriter coded = new ByteWriter();
        CodedUnits.write(coded, content, List.of(), bytes -> {});
        FuzzInputs.accepts(() -> {
            CodedUnits read = CodedUnits.read(new ByteReader(coded.toBytes()), LIMIT);
            assertArrayEquals(content, read.content());
            byte[] dictionary = Arrays.copyOf(content, content.length / 4 * 2);
            byte[] sequence = new SequenceWriter(read.codes(), MatchIndex.of(dictionary, LIMIT)).write(content);
            SequenceReader sequences = new SequenceReader(read.codes(), dictionary);
            int length = sequences.read(sequence, 0, sequence.length, Integer.MAX_VALUE);
            assertArrayEquals(content, Arrays.copyOf(sequences.content(), length));
        });
    }
}
