package org.qirtas.ingest.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.testing.FuzzInputs;

/** Parquet files of any bytes give articles or an {@link IngestException}, nothing else. */
class ParquetFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void rows(byte[] input) throws IOException {
        Path file = Files.createTempFile("rows", ".parquet");
        try {
            Files.write(file, input);
            FuzzInputs.readAll(
                    () -> ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("parquet")),
                    ArticleInput::next,
                    e -> assertEquals(
                            file.toString(),
                            assertInstanceOf(IngestException.class, e).file()));
        } finally {
            Files.delete(file);
        }
    }
}
