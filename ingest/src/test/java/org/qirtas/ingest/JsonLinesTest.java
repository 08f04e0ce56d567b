package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

class JsonLinesTest {

    private static JsonLines reader(byte[] bytes) {
        return new JsonLines(new ByteArrayInputStream(bytes), "news/a.jsonl");
    }

    private static JsonLines reader(String text) {
        return reader(text.getBytes(UTF_8));
    }

    private static Article read(String line) throws IOException {
        return reader(line).next().orElseThrow();
    }

    private static IngestException problem(String line) {
        return assertThrows(IngestException.class, () -> read(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|'jq -c .[]'",
                "[{|'jq -c .[]'",
                "7|not a JSON object",
                "{} {}|text follows the JSON object",
                "{}]|closing bracket",
                "{|'jq -c .' puts each value on one",
                "{\"id\":\"1\",\"id\":\"2\"}|the key 'id' occurs twice in one object (column 15)",
                "{\"x\":{\"a\":1,\"a\":2}}|the key 'a' occurs twice",
                "{\"id\":\"1\"|the line is truncated",
                "{\"id\":\"1|the line is truncated",
                "{\"id\":|the line is truncated",
                "{\"id\":tru|true, false nor null",
                "{\"id\":01}|begins with 0",
                "{\"id\":+1}|begins with +",
                "{\"id\":NaN}|NaN and Infinity are not JSON numbers; write null",
                "{\"id\":-Infinity}|NaN and Infinity are not JSON numbers; write null",
                "{\"id\":undefined}|true, false nor null",
                "{\"id\":'a'}|in double quotes",
                "{'id':1}|a key in double quotes must stand here (column 2)",
                "{\"id\":1,}|a key in double quotes must stand here",
                "{\"id\" 1}|a colon",
                "{\"id\":1 \"x\":2}|a comma",
                "{\"id\":[1 2]}|a comma",
                "{\"id\":\"a\tb\"}|a control character in a string",
                "{\"id\":\"\\x\"}|escape",
                "{}//|JSON has no comments",
                "\u00a0{}|a value must stand here",
                "{\"\\ud800\":1}|surrogate",
            })
    void anythingButOneObjectIsAnError(String line, String problem) {
        IngestException e = problem(line);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("news/a.jsonl:1: "), message);
        assertTrue(message.contains(problem), message);
        assertFalse(message.matches("(?s).*(Source|Feature|enable|token|code ).*"), message);
        assertEquals("news/a.jsonl", e.file());
        assertEquals(1, e.line());
        assertArrayEquals(line.getBytes(UTF_8), e.rejected());
    }

    @Test
    void deepNestingIsAnError() {
        String message = String.valueOf(
                problem("{\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}").getMessage());
        assertTrue(message.contains("brackets nest deeper than 1,000 levels"), message);
    }

    @Test
    void readingGoesOnAfterABadLine() throws IOException {
        JsonLines lines = reader("{\"body\":\"1\"}\n\n \t\r\n{oops}\r\n{\"body\":\"2\"}\r\n");
        assertEquals("1", lines.next().orElseThrow().body());
        assertEquals(1, lines.line());
        assertEquals(13, lines.bytesRead());
        IngestException e = assertThrows(IngestException.class, lines::next);
        assertEquals(4, e.line());
        assertArrayEquals("{oops}".getBytes(UTF_8), e.rejected());
        assertEquals("2", lines.next().orElseThrow().body());
        assertEquals(5, lines.line());
        assertEquals(Optional.empty(), lines.next());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void theLastLineMayLackItsEndAndTheFirstMayHaveAByteOrderMark() throws IOException {
        JsonLines lines = reader("\uFEFF{\"body\":\"1\"}\n{\"body\":\"2\"}");
        assertEquals("1", lines.next().orElseThrow().body());
        assertEquals("2", lines.next().orElseThrow().body());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void filesPutTogetherHaveByteOrderMarksBetweenLines() throws IOException {
        JsonLines lines = reader("{\"body\":\"1\"}\n\uFEFF{\"body\":\"2\"}\n\uFEFF\n");
        assertEquals("1", lines.next().orElseThrow().body());
        assertEquals("2", lines.next().orElseThrow().body());
        assertEquals(Optional.empty(), lines.next());
    }

    @Test
    void nothingIsNoArticle() throws IOException {
        assertEquals(Optional.empty(), reader("").next());
        assertEquals(Optional.empty(), reader("\uFEFF\n\n").next());
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0xC0, 0x80, 0xED, 0xF5})
    void invalidUtf8IsAnErrorWithItsPlace(int bad) throws IOException {
        byte[] line = "{}\n{\"body\":\"..A..\"}\n{\"body\":\"3\"}".getBytes(UTF_8);
        line[14] = (byte) bad;
        line[15] = (byte) 0xA0;
        line[16] = (byte) 0x80;
        JsonLines lines = reader(line);
        lines.next();
        IngestException e = assertThrows(IngestException.class, lines::next);
        assertEquals(
                "news/a.jsonl:2: invalid UTF-8 at byte 11; if it is in another encoding, convert it, as with "
                        + "'iconv -f ENCODING -t UTF-8'",
                e.getMessage());
        assertEquals("3", lines.next().orElseThrow().body());
    }

    @Test
    void linesMayBeLong() throws IOException {
        String body = "نصّ طويل ".repeat(1_000_000);
        JsonLines lines =
                reader("{\"id\":\"1\"}\n{\"body\":\"" + body + "\",\"x\":\"" + body + "\"}\n{\"id\":\"3\"}\n");
        lines.next();
        Article article = lines.next().orElseThrow();
        assertEquals(body, article.body());
        assertEquals('"' + body + '"', article.attributes().get("x"));
        assertEquals("3", lines.next().orElseThrow().id());
    }

    @Test
    void linesMayNotBeTooLong() throws IOException {
        String text =
                "{\"id\":\"1\"}\n{\"id\":\"" + "x".repeat(1_000_000) + "\"}\n{\"id\":\"3\"}\n" + "y".repeat(500_000);
        JsonLines lines =
                new JsonLines(new ByteArrayInputStream(text.getBytes(UTF_8)), "a", 1_000, RecordReading.plain());
        assertEquals("1", lines.next().orElseThrow().id());
        IngestException e = assertThrows(IngestException.class, lines::next);
        assertEquals("a:2: longer than 1000 bytes", e.getMessage());
        assertEquals(0, e.rejected().length);
        assertEquals("3", lines.next().orElseThrow().id());
        assertThrows(IngestException.class, lines::next);
        assertEquals(Optional.empty(), lines.next());
        assertEquals(text.length(), lines.bytesRead());
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() throws IOException {
        String line = "{\"id\":\"" + "x".repeat(300_000) + "\"}";
        byte[] bytes = (line + "\n" + line + "x\n").getBytes(UTF_8);
        JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), "a", line.length(), RecordReading.plain());
        assertTrue(lines.next().isPresent());
        assertThrows(IngestException.class, lines::next);
    }

    @Test
    void piecesOfAnySizeAreReadAlike() throws IOException {
        String text = "{\"body\":\"" + "ب".repeat(200_000) + "\"}\n{\"body\":\"2\"}";
        byte[] bytes = text.getBytes(UTF_8);
        InputStream trickle = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 777));
            }
        };
        JsonLines lines = new JsonLines(trickle, "a");
        assertEquals(200_000, lines.next().orElseThrow().body().length());
        assertEquals("2", lines.next().orElseThrow().body());
        assertEquals(bytes.length, lines.bytesRead());
    }

    @Test
    void anErrorOfTheStreamEndsIt() throws IOException {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("no more");
            }
        };
        byte[] start = "{\"id\":\"1\"}\n{\"id\":".getBytes(UTF_8);
        JsonLines lines = new JsonLines(new SequenceInputStream(new ByteArrayInputStream(start), broken), "a");
        assertEquals("1", lines.next().orElseThrow().id());
        assertEquals("no more", assertThrows(IOException.class, lines::next).getMessage());
        assertEquals(Optional.empty(), lines.next());
    }
}
