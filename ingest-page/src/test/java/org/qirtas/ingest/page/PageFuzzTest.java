package org.qirtas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Article;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Pages of any bytes give an article or an {@link IngestException}, nothing else. */
class PageFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/page/PageFuzzTestInputs/page");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> page(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void page(byte[] input) {
        try {
            Article article = PageText.parse(input, "a", IngestOptions.DEFAULT);
            assertEquals(article, article.toBuilder().build());
        } catch (IngestException e) {
            assertEquals("a", e.file());
        }
    }
}
