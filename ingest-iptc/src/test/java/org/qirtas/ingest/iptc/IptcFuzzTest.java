package org.qirtas.ingest.iptc;

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

/** XML of any bytes gives articles or an {@link IngestException}, nothing else. */
class IptcFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void items(byte[] input) {
        new IptcFormat().recognize(input);
        SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input));
        FuzzInputs.readAll(
                () -> new IptcFormat().open(content, IngestOptions.DEFAULT),
                ArticleReader::next,
                e -> assertEquals(
                        "a", assertInstanceOf(IngestException.class, e).file()));
    }
}
