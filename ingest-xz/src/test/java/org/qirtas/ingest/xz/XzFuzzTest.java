package org.qirtas.ingest.xz;

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
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;

/** Files of any bytes, also such that begin as xz, give articles or an {@link IngestException}, nothing else. */
class XzFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/xz/XzFuzzTestInputs/lines");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> lines(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void lines(byte[] input) throws IOException {
        try (ArticleInput articles = ArticleInput.open(new ByteArrayInputStream(input), "a")) {
            boolean more = true;
            while (more) {
                more = hasNext(articles);
            }
        }
    }

    private static boolean hasNext(ArticleInput articles) throws IOException {
        try {
            return articles.next().isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
    }
}
