package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.testing.FuzzInputs;

/** Pages of any bytes give an article with a body, or none. */
class WebFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void page(byte[] input) {
        WebPage.of(input).withUrl("https://news.example/a").article().ifPresent(article -> {
            assertFalse(article.body().isBlank());
            assertEquals(article.toBuilder().build().canonicalContent().length, article.canonicalContent().length);
        });
    }
}
