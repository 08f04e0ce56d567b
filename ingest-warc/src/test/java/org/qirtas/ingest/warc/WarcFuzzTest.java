package org.qirtas.ingest.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;
import org.qirtas.testing.FuzzInputs;

/** WARCs and WACZ files of any bytes give articles or an {@link IngestException}, nothing else. */
class WarcFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void records(byte[] input) {
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        FuzzInputs.readAll(
                () -> new WarcFormat().open(content, IngestOptions.DEFAULT),
                ArticleReader::next,
                e -> assertEquals(
                        "a", assertInstanceOf(IngestException.class, e).file()));
    }

    /** Files that are read as collections of WARCs, with a directory at their end. */
    @FuzzTest
    void collection(byte[] input) throws IOException {
        Path file = Files.createTempFile("collection", ".wacz");
        try {
            Files.write(file, input);
            FuzzInputs.readAll(
                    () -> ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("wacz")),
                    ArticleInput::next,
                    e -> assertTrue(
                            assertInstanceOf(IngestException.class, e).file().startsWith(file.toString())));
        } finally {
            Files.delete(file);
        }
    }
}
