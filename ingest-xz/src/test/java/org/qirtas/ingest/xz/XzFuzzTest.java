package org.qirtas.ingest.xz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.testing.FuzzInputs;

/** Files of any bytes, also such that begin as xz, give articles or an {@link IngestException}, nothing else. */
class XzFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void lines(byte[] input) {
        FuzzInputs.readAll(
                () -> ArticleInput.open(new ByteArrayInputStream(input), "a"),
                ArticleInput::next,
                e -> assertEquals(
                        "a", assertInstanceOf(IngestException.class, e).file()));
    }
}
