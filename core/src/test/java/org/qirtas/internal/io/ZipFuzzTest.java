package org.qirtas.internal.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ByteRange;
import org.qirtas.testing.FuzzInputs;

/** Zip files of any bytes. */
class ZipFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void zip(byte[] input) throws IOException {
        try {
            ByteRange entry = new ZipDirectory(new MemorySource(ByteBuffer.wrap(input))).find("a");
            assertTrue(entry.end() <= input.length);
        } catch (ZipException | EOFException | FileNotFoundException e) {
            assertTrue(e.getMessage() != null);
        }
    }
}
