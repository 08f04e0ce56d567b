package org.qirtas.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Article;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.testing.FuzzInputs;

/** Pages of any bytes give an article or an {@link IngestException}, nothing else. */
class PageFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
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
