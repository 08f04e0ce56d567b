package org.qirtas.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.index.KeyHash;

/** The example of the format is what the library writes, byte for byte, and its test vectors are right. */
class FormatExampleTest {

    /** Sections of the document that have dumps. */
    private static final int ARCHIVE = 2;

    private static final int SEARCH_INDEX = 3;

    private static final Pattern DUMP_LINE =
            Pattern.compile("^([0-9A-F]{4}) \\| ([0-9A-F]{2}(?: [0-9A-F]{2})*) +\\| .+$", Pattern.MULTILINE);

    private static final Pattern HASH_LINE =
            Pattern.compile("^\\| [^|]+ \\| ([0-9A-F ]*)\\| ([0-9A-F]{16}) \\|$", Pattern.MULTILINE);

    private static final List<Article> ARTICLES = List.of(
            Article.builder()
                    .id("\u0664\u0662")
                    .source("QNA")
                    .title("\u0633\u0644\u0627\u0645")
                    .published(ArticleDate.parse("2024-03-05T09:30Z"))
                    .body("\u0623\u0647\u0644\u0627")
                    .build(),
            Article.builder().url("http://q.example/1").body("Good news").build());

    private static final List<Article> SEARCHED = Stream.of("one two", "three", "two three", "one")
            .map(body -> Article.builder().body(body).build())
            .toList();

    private final String format = read();

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "format", "example.md"));
        } catch (IOException e) {
            throw new AssertionError("the tests run in the folder of their module", e);
        }
    }

    @Test
    void theExampleIsWhatIsWritten() throws IOException {
        assertEquals(hex(written(ARTICLES, WriterOptions.DEFAULT)), hex(dump(ARCHIVE)));
    }

    @Test
    void theSearchIndexIsWhatIsWritten() throws IOException {
        String archive = hex(written(SEARCHED, WriterOptions.DEFAULT.withIndex(SearchIndex.FULL)));
        assertTrue(archive.contains(hex(dump(SEARCH_INDEX))), archive);
    }

    @Test
    void theExampleReadsAsItsArticles() throws IOException {
        try (Archive archive = Archive.open(dump(ARCHIVE))) {
            assertEquals(ARTICLES, archive.stream().toList());
            assertEquals(ARTICLES.get(0), archive.get("42").orElseThrow());
            assertEquals(ARTICLES.get(1), archive.get("http://q.example/1").orElseThrow());
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void theHashesAreTheDocumentedOnes() {
        List<MatchResult> lines = HASH_LINE.matcher(format).results().toList();
        assertFalse(lines.isEmpty());
        for (MatchResult line : lines) {
            assertEquals(Long.parseUnsignedLong(line.group(2), 16), KeyHash.of(units(line.group(1))), line.group());
        }
    }

    @Test
    void theContentHashIsTheDocumentedOne() {
        Article article = Article.builder().title("T").body("B").build();
        String canonical = hex(article.canonicalContent());
        assertTrue(format.contains("`" + canonical + "`"), canonical);
        assertTrue(format.contains("`" + article.key() + "`"), article.key());
    }

    @Test
    void theNotationIsTheDocumentedOne() {
        String text = hex(new ByteWriter().text("Q\u0637\u0631").toBytes());
        assertTrue(format.contains("U+0051 U+0637 U+0631 is `" + text + "`"), text);
        String packed = hex(BitPacking.pack(new long[] {1, 2, 3}, 3));
        assertTrue(format.contains("the numbers 1, 2, 3 with 3 bits are `" + packed + "`"), packed);
    }

    @Test
    void theDateIsTheDocumentedOne() {
        ArticleDate date = ArticleDate.parse("2024-03-05 12:30:00.12+03:00");
        assertEquals(1_709_631_000_120L, Objects.requireNonNull(date.instant()).toEpochMilli());
        assertTrue(format.contains("the milliseconds 1709631000120 are `" + date.text() + "`"));
    }

    @Test
    void theChecksumIsTheDocumentedOne() {
        String checksum = String.format("0x%08X", Crc32c.of("123456789".getBytes(StandardCharsets.US_ASCII)));
        assertTrue(format.contains("`123456789` is " + checksum), checksum);
    }

    @Test
    void everyByteOfTheExampleIsExplainedOnce() {
        for (int part : List.of(ARCHIVE, SEARCH_INDEX)) {
            int offset = 0;
            for (MatchResult line : lines(part)) {
                assertEquals(offset, Integer.parseInt(line.group(1), 16), line.group());
                offset += bytes(line.group(2)).length;
            }
            assertEquals(offset, dump(part).length);
        }
    }

    private List<MatchResult> lines(int part) {
        return DUMP_LINE.matcher(format.split("\n## ", -1)[part]).results().toList();
    }

    private byte[] dump(int part) {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        lines(part).forEach(line -> dump.writeBytes(bytes(line.group(2))));
        return dump.toByteArray();
    }

    private static byte[] written(List<Article> articles, WriterOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return out.toByteArray();
    }

    private static String units(String hex) {
        StringBuilder units = new StringBuilder();
        Pattern.compile("[0-9A-F]{4}")
                .matcher(hex)
                .results()
                .forEach(unit -> units.append((char) Integer.parseInt(unit.group(), 16)));
        return units.toString();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
