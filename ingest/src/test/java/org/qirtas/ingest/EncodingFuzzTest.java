package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ingest.internal.DecodedText;
import org.qirtas.ingest.internal.OtherEncodingException;
import org.qirtas.ingest.internal.TextEncoding;
import org.qirtas.testing.FuzzInputs;

/** Texts in any encoding are converted as a whole and as a stream to the same characters, or stay as they are. */
class EncodingFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void text(byte[] input) throws IOException {
        Optional<Charset> encoding = TextEncoding.of(input);
        try (SourceContent content = SourceContent.of("a", new ByteArrayInputStream(input))) {
            content.textHead();
            InputStream text = content.text();
            byte[] read = text.readAllBytes();
            byte[] expected = encoding.map(charset -> utf8(input, charset)).orElse(input);
            assertArrayEquals(expected, read);
        } catch (OtherEncodingException e) {
            assertTrue(encoding.isPresent());
        }
    }

    private static byte[] utf8(byte[] input, Charset charset) {
        String text = new String(input, charset);
        return text.substring(text.startsWith("\uFEFF") ? 1 : 0).getBytes(UTF_8);
    }

    @FuzzTest
    void page(byte[] input) {
        try {
            assertEquals(TextEncoding.of(input), DecodedText.of(input, "a").converted());
        } catch (IngestException e) {
            assertEquals("a", e.file());
        }
    }
}
