package org.qirtas.internal.units;

import static java.nio.charset.StandardCharsets.UTF_16LE;
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
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.GeneratedNews;

/** Coded units of any bytes. */
class UnitsFuzzTest {

    private static final int LIMIT = 1 << 20;
    private static final SequenceReader ARTICLES = articles();

    private static SequenceReader articles() {
        byte[] dictionary = new GeneratedNews("en", 1).text(6_000).getBytes(UTF_16LE);
        ByteWriter coded = new ByteWriter();
        CodedUnits.write(coded, dictionary, List.of(), bytes -> {});
        try {
            return new SequenceReader(CodedUnits.readCodes(new ByteReader(coded.toBytes())), dictionary);
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

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

    /** A coded article of a dictionary that does not change, whose codes take longer to read than most articles. */
    @FuzzTest
    void sequence(byte[] input) {
        FuzzInputs.accepts(() -> {
            int length = ARTICLES.read(input, 0, input.length, Integer.MAX_VALUE);
            byte[] content = Arrays.copyOf(ARTICLES.content(), length);
            int part = ARTICLES.read(input, 0, input.length, length / 2);
            assertArrayEquals(Arrays.copyOf(content, part), Arrays.copyOf(ARTICLES.content(), part));
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
