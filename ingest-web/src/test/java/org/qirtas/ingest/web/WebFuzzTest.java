package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Pages of any bytes give an article with a body, or none. */
class WebFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/web/WebFuzzTestInputs/page");

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
        WebPage.of(input).withUrl("https://news.example/a").article().ifPresent(article -> {
            assertFalse(article.body().isBlank());
            assertEquals(article.toBuilder().build().canonicalContent().length, article.canonicalContent().length);
        });
    }
}
