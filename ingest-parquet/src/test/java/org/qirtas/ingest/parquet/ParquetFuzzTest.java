package org.qirtas.ingest.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Parquet files of any bytes give articles or an {@link IngestException}, nothing else. */
class ParquetFuzzTest {

    private static final Path INPUTS =
            Path.of("src/test/resources/org/qirtas/ingest/parquet/ParquetFuzzTestInputs/rows");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> rows(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void rows(byte[] input) throws IOException {
        Path file = Files.createTempFile("rows", ".parquet");
        try {
            Files.copy(new ByteArrayInputStream(input), file, StandardCopyOption.REPLACE_EXISTING);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) throws IOException {
        try (ArticleInput articles = ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("parquet"))) {
            boolean more = true;
            while (more) {
                more = hasNext(articles, file);
            }
        } catch (IngestException e) {
            assertEquals(file.toString(), e.file());
        }
    }

    private static boolean hasNext(ArticleInput articles, Path file) throws IOException {
        try {
            return articles.next().isPresent();
        } catch (IngestException e) {
            assertEquals(file.toString(), e.file());
            return true;
        }
    }
}
