package org.qirtas.ingest.iptc;

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

/** XML of any bytes gives articles or an {@link IngestException}, nothing else. */
class IptcFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/iptc/IptcFuzzTestInputs/items");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> items(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void items(byte[] input) throws IOException {
        new IptcFormat().recognize(input);
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        try (ArticleReader items = new IptcFormat().open(content, IngestOptions.DEFAULT)) {
            boolean more = true;
            while (more) {
                more = hasNext(items);
            }
        }
    }

    private static boolean hasNext(ArticleReader items) throws IOException {
        try {
            return items.next().isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
    }
}
