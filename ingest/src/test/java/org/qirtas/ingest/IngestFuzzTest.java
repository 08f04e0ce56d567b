package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Article;
import org.qirtas.testing.FuzzInputs;

/** JSON Lines of any bytes give articles or an {@link IngestException}, nothing else. */
class IngestFuzzTest {

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void lines(byte[] input) {
        readAll(new ByteArrayInputStream(input));
    }

    @FuzzTest
    void zstdLines(byte[] input) throws IOException {
        readAll(new ZstdInputStream(new ByteArrayInputStream(input)));
    }

    /** The bytes of a file that begins as bzip2. */
    @FuzzTest
    void bzip2Lines(byte[] input) {
        byte[] begun = CompressedLines.concat("BZh1".getBytes(UTF_8), input);
        FuzzInputs.readAll(
                () -> ArticleInput.open(new ByteArrayInputStream(begun), "a"),
                ArticleInput::next,
                IngestFuzzTest::requireCause);
    }

    /** JSON on any lines, from its first bracket. */
    @FuzzTest
    void document(byte[] input) {
        document(input, Optional.empty());
    }

    /** Objects that wrap records. */
    @FuzzTest
    void envelope(byte[] input) {
        new JsonStart(input).envelope();
        document(input, Optional.of("items"));
    }

    private static void document(byte[] input, Optional<String> envelope) {
        RecordReading records = RecordReading.of(IngestOptions.DEFAULT);
        FuzzInputs.readAll(
                () -> new JsonDocument(new ByteArrayInputStream(input), "a", 1 << 16, records, envelope),
                JsonDocument::next,
                IngestFuzzTest::requireCause);
    }

    private static void requireCause(IOException error) {
        assertEquals("a", assertInstanceOf(IngestException.class, error).file());
    }

    /** Every article must be written such that it is read again as it was, save white space of JSON. */
    private static void readAll(InputStream in) {
        FuzzInputs.readAll(
                () -> new JsonLines(in, "a", 1 << 16, RecordReading.plain()),
                IngestFuzzTest::readLine,
                IngestFuzzTest::requireCause);
    }

    private static Optional<Article> readLine(JsonLines lines) throws IOException {
        Optional<Article> article = lines.next();
        if (article.isPresent()) {
            assertComesBack(article.get());
        }
        return article;
    }

    private static void assertComesBack(Article article) throws IOException {
        byte[] written = JsonLinesWriter.toJson(article).getBytes(UTF_8);
        assertEquals(
                Optional.of(onOneLine(article)),
                new JsonLines(new ByteArrayInputStream(written), "b", 1 << 20, RecordReading.plain()).next());
    }

    /** The article with spaces for the line breaks between the tokens of its attributes, as it is written. */
    private static Article onOneLine(Article article) {
        Article.Builder builder = article.toBuilder();
        article.attributes().forEach((key, json) -> builder.attributeJson(key, json.replace('\r', ' ')));
        return builder.build();
    }
}
