package org.qirtas.ingest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;
import org.qirtas.testing.FuzzInputs;

/** Tables of any bytes give articles or an {@link IngestException}, nothing else. */
class CsvFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void rows(byte[] input) {
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        FuzzInputs.readAll(
                () -> new CsvFormat().open(content, IngestOptions.DEFAULT),
                ArticleReader::next,
                e -> assertEquals(
                        "a", assertInstanceOf(IngestException.class, e).file()));
    }
}
