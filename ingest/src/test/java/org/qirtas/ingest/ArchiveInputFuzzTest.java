package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.testing.FuzzInputs;

/** Archives of any bytes give articles or an {@link IngestException}, nothing else. */
class ArchiveInputFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void articles(byte[] input) throws IOException {
        Path file = Files.createTempFile("articles", ".qrt");
        try {
            Files.write(file, input);
            FuzzInputs.readAll(
                    () -> ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("archive")),
                    ArticleInput::next,
                    e -> assertEquals(
                            file.toString(),
                            assertInstanceOf(IngestException.class, e).file()));
        } finally {
            Files.delete(file);
        }
    }
}
