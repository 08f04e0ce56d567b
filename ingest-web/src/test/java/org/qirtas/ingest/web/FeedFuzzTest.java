package org.qirtas.ingest.web;

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

/** Feeds of any bytes give articles or an {@link IngestException}, nothing else. */
class FeedFuzzTest {

    private static final Path INPUTS = Path.of("src/test/resources/org/qirtas/ingest/web/FeedFuzzTestInputs/feed");

    @TestFactory
    List<DynamicTest> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            String.valueOf(file.getFileName()), () -> feed(Files.readAllBytes(file))))
                    .toList();
        }
    }

    @FuzzTest
    void feed(byte[] input) throws IOException {
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        try (content;
                ArticleReader feed = new FeedFormat().open(content, IngestOptions.DEFAULT)) {
            boolean more = true;
            while (more) {
                more = hasNext(feed);
            }
        } catch (IngestException e) {
            assertEquals("a", e.file());
        }
    }

    private static boolean hasNext(ArticleReader feed) throws IOException {
        try {
            return feed.next().isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
    }
}
