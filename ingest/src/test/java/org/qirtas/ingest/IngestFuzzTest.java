package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Article;

/** JSON Lines of any bytes give articles or an {@link IngestException}, nothing else. */
class IngestFuzzTest {

    /** Something that reads bytes. */
    private interface Target {
        void read(byte[] input) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> inputs() {
        return Stream.of(
                        replay("lines", this::lines),
                        replay("zstdLines", this::zstdLines),
                        replay("bzip2Lines", this::bzip2Lines),
                        replay("document", this::document),
                        replay("envelope", this::envelope))
                .flatMap(List::stream);
    }

    private static List<DynamicTest> replay(String name, Target target) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/qirtas/ingest/IngestFuzzTestInputs")
                .resolve(name))) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            name + ": " + file.getFileName(), () -> target.read(Files.readAllBytes(file))))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("every target needs inputs", e);
        }
    }

    @FuzzTest
    void lines(byte[] input) throws IOException {
        readAll(new ByteArrayInputStream(input));
    }

    @FuzzTest
    void zstdLines(byte[] input) throws IOException {
        readAll(new ZstdInputStream(new ByteArrayInputStream(input)));
    }

    /** The bytes of a file that begins as bzip2. */
    @FuzzTest
    void bzip2Lines(byte[] input) throws IOException {
        byte[] begun = CompressedLines.concat("BZh1".getBytes(UTF_8), input);
        try (ArticleInput articles = ArticleInput.open(new ByteArrayInputStream(begun), "a")) {
            readAll(articles);
        }
    }

    /** JSON on any lines, from its first bracket. */
    @FuzzTest
    void document(byte[] input) throws IOException {
        document(input, Optional.empty());
    }

    /** Objects that wrap records. */
    @FuzzTest
    void envelope(byte[] input) throws IOException {
        new JsonStart(input).envelope();
        document(input, Optional.of("items"));
    }

    private static void document(byte[] input, Optional<String> envelope) throws IOException {
        RecordReading records = RecordReading.of(IngestOptions.DEFAULT);
        try (JsonDocument document =
                new JsonDocument(new ByteArrayInputStream(input), "a", 1 << 16, records, envelope)) {
            boolean more = true;
            while (more) {
                more = hasNext(document::next);
            }
        }
    }

    /** Something that gives articles. */
    private interface Articles {
        Optional<Article> next() throws IOException;
    }

    private static void readAll(ArticleInput articles) throws IOException {
        boolean more = true;
        while (more) {
            more = hasNext(articles::next);
        }
    }

    private static boolean hasNext(Articles articles) throws IOException {
        try {
            return articles.next().isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
    }

    /** Every article must be written such that it is read again as it was, save white space of JSON. */
    private static void readAll(InputStream in) throws IOException {
        try (JsonLines lines = new JsonLines(in, "a", 1 << 16, RecordReading.plain())) {
            boolean more = true;
            while (more) {
                more = readLine(lines);
            }
        }
    }

    /** Whether there was a line. */
    private static boolean readLine(JsonLines lines) throws IOException {
        try {
            Optional<Article> article = lines.next();
            if (article.isPresent()) {
                assertComesBack(article.get());
            }
            return article.isPresent();
        } catch (IngestException e) {
            assertEquals("a", e.file());
            return true;
        }
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
