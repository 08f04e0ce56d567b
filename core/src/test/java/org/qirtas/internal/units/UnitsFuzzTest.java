package org.qirtas.internal.units;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
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
            byte[] content = UnitReader.read(reader, new byte[1], LIMIT);
            assertEquals(1, content.length % 2);
            reader.requireEnd("coded units");
        });
    }

    @FuzzTest
    void units(byte[] input) {
        byte[] content = Arrays.copyOf(input, input.length / 2 * 2);
        ByteWriter coded = new ByteWriter();
        UnitWriter.write(coded, content, 0, bytes -> {});
        FuzzInputs.accepts(
                () -> assertArrayEquals(content, UnitReader.read(new ByteReader(coded.toBytes()), new byte[0], LIMIT)));
    }
}
