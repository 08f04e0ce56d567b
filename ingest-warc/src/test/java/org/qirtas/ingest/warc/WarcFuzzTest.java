package org.qirtas.ingest.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

/** WARCs of any bytes give articles or an {@link IngestException}, nothing else. */
class WarcFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/warc/WarcFuzzTestInputs/records");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> records(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void records(byte[] input) throws IOException {
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        try (content;
                ArticleReader warc = new WarcFormat().open(content, IngestOptions.DEFAULT)) {
            boolean more = true;
            while (more) {
                more = hasNext(warc);
            }
        } catch (IngestException e) {
            assertEquals("a", e.file());
        }
    }

    private static boolean hasNext(ArticleReader warc) throws IOException {
        try {
            return warc.next().isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
    }
}
